using Hokusai.Reports.Family;
using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;
using static Hokusai.Reports.Markdown.MarkdownText;

namespace Hokusai.Reports.Markdown;

/// <summary>GitHub-flavoured Markdown for a pull request or a ticket: the conclusion first, then what it rests on.</summary>
internal static class MarkdownReport
{
    // A ticket is read, not searched; GitHub refuses comments past 65,536 characters besides.
    private const int MaxTimelineRows = 40;

    private const int MaxOverlaps = 12;

    public static void Write(ReportContent content, TextWriter output)
    {
        output.Write(content is { HasLifecycle: true, Investigations.Count: 0 } ? "# S3 lifecycle report\n\n" : "# Investigation report\n\n");
        if (content.IsEmpty)
        {
            output.Write("There was nothing to investigate.\n");
        }

        foreach (var investigation in content.Investigations)
        {
            WriteHeadline(investigation, output);
            WriteCauses(investigation.RootCauses, output);
            MarkdownServices.Write(investigation, output);
            MarkdownDeletions.Write(investigation, output);
            WriteTimeline(investigation, output);
            WriteFamily(investigation, output);
            WriteFindings(investigation.Findings, output);
            MarkdownAccount.Write(investigation, output);
            WriteImpact(investigation.Impact, output);
            WriteProblems(investigation.Problems, output);
            WriteSources(investigation, output);
        }

        MarkdownLifecycle.Write(content, output);
    }

    private static void WriteHeadline(Investigation investigation, TextWriter output)
    {
        var question = Words.Of(investigation.Symptom);
        output.Write(investigation.Resource is { } resource ? $"## {question} {Code(resource)}\n\n" : $"## {question}\n\n");
        if (!investigation.IsComplete)
        {
            output.Write($"> [!WARNING]\n> **Incomplete:** {Words.Count(investigation.Problems.Count, "input")} could not be read in full; see *What could not be read*.\n\n");
        }

        if (investigation.RootCauses.Count > 0)
        {
            var cause = investigation.RootCauses[0];
            output.Write($"**{cause.Confidence}** ({Words.Meaning(cause.Confidence)}): **{Line(cause.Title)}**\n\n");
        }

        output.Write($"{Prose(investigation.Summary)}\n\n");
    }

    private static void WriteCauses(IReadOnlyList<RootCause> causes, TextWriter output)
    {
        if (causes.Count == 0)
        {
            return;
        }

        output.Write("### Root causes\n\n");
        foreach (var cause in causes)
        {
            output.Write($"#### {cause.Confidence}: {Line(cause.Title)}\n\n{Prose(cause.Explanation)}\n\n");
            WriteEvidence("Evidence for it", cause.EvidenceFor, output);
            WriteEvidence("Evidence against it", cause.EvidenceAgainst, output);
            WriteList("What would make it surer", cause.Missing, output);
            WriteList("What to do", cause.Remediation, output);
        }
    }

    private static void WriteTimeline(Investigation investigation, TextWriter output)
    {
        var timeline = CompleteTimeline.Of(investigation);
        output.Write("### Timeline\n\n");
        var overlaps = RunOverlap.Find(investigation.TerraformSessions);
        foreach (var overlap in overlaps.Take(MaxOverlaps))
        {
            output.Write($"- **{overlap.MaxAtOnce} Terraform runs at once**, {TimeText.Range(overlap.From, overlap.To)}: "
                + $"{Words.List([.. overlap.Sessions.Select(s => Code(s.Actor.Name))])}\n");
        }

        if (overlaps.Count > MaxOverlaps)
        {
            output.Write($"- {Words.Count(overlaps.Count - MaxOverlaps, "further overlap")}\n");
        }

        var moments = Moments.Find(timeline, overlaps, investigation.Around);
        var rows = timeline.Count <= MaxTimelineRows ? timeline : MostTelling(timeline, moments);
        if (rows.Count == 0)
        {
            output.Write("No event was found.\n\n");
            return;
        }

        output.Write("\n| Time (UTC) | Who | Kind | What | Resource |\n|---|---|---|---|---|\n");
        foreach (var entry in rows)
        {
            var outcome = entry.Succeeded ? "" : "**failed:** ";
            var resource = entry.Resource is null ? "" : Code(entry.Resource);
            output.Write($"| {TimeText.Full(entry.Time)} | {Code(entry.Lane)} | {Words.Of(entry.Kind)} | {outcome}{Line(entry.Title)} | {resource} |\n");
        }

        output.Write(rows.Count == timeline.Count
            ? "\n"
            : $"\n{timeline.Count - rows.Count:N0} of {timeline.Count:N0} entries are left out here; the HTML, JSON and CSV reports have them all.\n\n");
    }

    /// <summary>The entries around the password changes and overlapping runs; of too many of them the most telling.</summary>
    private static List<TimelineEntry> MostTelling(IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<Moment> moments)
        => [.. Telling.Most(timeline.Where(e => moments.Any(m => m.Contains(e))), e => e, MaxTimelineRows)];

    private static void WriteFamily(Investigation investigation, TextWriter output)
    {
        var trees = StateTrees.Of(investigation);
        if (trees.Count == 0)
        {
            return;
        }

        output.Write("### Where the state forked\n\n");
        foreach (var tree in trees)
        {
            output.Write($"{Code(tree.State)}, lineage {Code(tree.Lineage)}\n\n{Fence(StateTreeText.Draw(tree))}\n");
            foreach (var fork in tree.Forks.Where(f => f.Doubt is not null))
            {
                output.Write($"In doubt after serial {fork.ParentSerial}: {Line(fork.Doubt!)}\n\n");
            }

            foreach (var fork in tree.Forks.Where(f => f.LostUpdates.Count > 0))
            {
                output.Write($"Lost after serial {fork.ParentSerial}:\n\n");
                foreach (var change in fork.LostUpdates)
                {
                    var attribute = change.Attribute is null ? "" : "." + change.Attribute;
                    output.Write($"- {Code(change.Address + attribute)} ({Words.Of(change.Kind)}{(change.IsSensitive ? ", sensitive" : "")})\n");
                }

                output.Write("\n");
            }
        }
    }

    private static void WriteFindings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        if (findings.Count == 0)
        {
            return;
        }

        output.Write("### Findings\n\n");
        foreach (var finding in findings)
        {
            output.Write($"#### {finding.Severity}: {Line(finding.Title)} ({Line(finding.RuleId)})\n\n"
                + $"{finding.Category}, {Code(finding.Resource)}\n\n{Prose(finding.Description)}\n\n"
                + $"**What to do:** {Prose(finding.Remediation)}\n\n");
            WriteEvidence("Evidence", finding.Evidence, output);
        }
    }

    private static void WriteImpact(IReadOnlyList<ImpactItem> impact, TextWriter output)
    {
        if (impact.Count == 0)
        {
            return;
        }

        output.Write("### Impact\n\n");
        foreach (var item in impact)
        {
            var time = item.Time is { } when ? TimeText.Full(when) + " " : "";
            output.Write($"- {time}{Code(item.Subject)}: {Line(item.Description)}\n");
        }

        output.Write("\n");
    }

    private static void WriteProblems(IReadOnlyList<ReadProblem> problems, TextWriter output)
    {
        if (problems.Count == 0)
        {
            return;
        }

        output.Write("### What could not be read\n\n");
        foreach (var problem in problems)
        {
            var position = problem.Position is null ? "" : $" ({Line(problem.Position)})";
            var advice = problem.Advice is null ? "" : " " + Line(problem.Advice);
            output.Write($"- {Code(problem.Source)}{position}: {Line(problem.Reason)}{advice} [{Line(problem.ErrorId)}]\n");
        }

        output.Write("\n");
    }

    private static void WriteSources(Investigation investigation, TextWriter output)
    {
        WriteList("Sources", investigation.Sources, output, code: true);
        output.Write($"Generated {TimeText.Full(investigation.GeneratedAt)} by {ProductName.Name} {ProductName.Version}.\n\n");
    }

    internal static void WriteEvidence(string title, IReadOnlyList<Evidence> evidence, TextWriter output)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        output.Write($"**{title}**\n\n");
        foreach (var item in evidence)
        {
            output.Write(item.Note is { } note ? $"- {Line(note)} {Code(item.ToString())}\n" : $"- {Code(item.ToString())}\n");
        }

        output.Write("\n");
    }

    private static void WriteList(string title, IReadOnlyList<string> items, TextWriter output, bool code = false)
    {
        if (items.Count == 0)
        {
            return;
        }

        output.Write($"**{title}**\n\n");
        foreach (var item in items)
        {
            output.Write($"- {(code ? Code(item) : Prose(item))}\n");
        }

        output.Write("\n");
    }
}
