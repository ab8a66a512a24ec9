using Hokusai.Reports.Deletions;
using Hokusai.Reports.Text;
using static Hokusai.Reports.Markdown.MarkdownText;

namespace Hokusai.Reports.Markdown;

/// <summary>Who changed the lifecycle rules, from what to what, and what was deleted.</summary>
internal static class MarkdownDeletions
{
    // A ticket is read, not searched.
    private const int MaxChanges = 20;
    private const int MaxRules = 12;
    private const int MaxDeletions = 30;
    private const int MaxCell = 200;

    public static void Write(Investigation investigation, TextWriter output)
    {
        WriteChanges([.. investigation.LifecycleChanges.OrderBy(c => c.Time)], output);
        WriteDeletions(TellingDeletions.Of(investigation, MaxDeletions), investigation.Deletions.Count, output);
    }

    private static void WriteChanges(IReadOnlyList<LifecycleChange> changes, TextWriter output)
    {
        if (changes.Count == 0)
        {
            return;
        }

        output.Write("### Changes of lifecycle rules\n\n");
        foreach (var change in changes.TakeLast(MaxChanges))
        {
            output.Write($"**{TimeText.Full(change.Time)}** {Name(change.EventName)} on {Name(change.Bucket)} by {Cell(Words.WithTool(change.Actor))}{Line(DeletionWords.Failure(change))}: {Prose(change.Effect)}\n\n");
            if (change.Rules.Count > 0)
            {
                output.Write("| Rule | Field | Before | After |\n|---|---|---|---|\n");
                foreach (var rule in change.Rules.Take(MaxRules))
                {
                    output.Write($"| {Name(rule.RuleId)} | {(rule.Field is { } field ? Name(field) : DeletionWords.Of(rule.Kind))} | {(rule.Before is { } before ? Cell(before) : "–")} | {(rule.After is { } after ? Cell(after) : "–")} |\n");
                }

                output.Write(change.Rules.Count > MaxRules ? $"\n{Words.Count(change.Rules.Count - MaxRules, "more difference")} in the JSON report.\n\n" : "\n");
            }
        }

        output.Write(changes.Count > MaxChanges ? $"{Words.Count(changes.Count - MaxChanges, "earlier change")} in the CSV and JSON reports.\n\n" : "");
    }

    private static void WriteDeletions(IReadOnlyList<S3Deletion> shown, int all, TextWriter output)
    {
        if (all == 0)
        {
            return;
        }

        output.Write("### Deletions\n\n| From (UTC) | Who | How many | Where | What is left |\n|---|---|---|---|---|\n");
        foreach (var deletion in shown)
        {
            output.Write($"| {TimeText.Full(deletion.First)} | {Cell(DeletionWords.Who(deletion))} | {Line(DeletionWords.HowMany(deletion))} | {Name(DeletionWords.Where(deletion))} | {DeletionWords.Of(deletion.Effect)} |\n");
        }

        output.Write(all > shown.Count ? $"\n{Words.Count(all - shown.Count, "smaller deletion")} in the CSV and JSON reports.\n\n" : "\n");
    }

    private static string Name(string text) => Code(SafeText.Short(text, MaxCell));

    private static string Cell(string text) => Line(SafeText.Short(text, MaxCell));
}
