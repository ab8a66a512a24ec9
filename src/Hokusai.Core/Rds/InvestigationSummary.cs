using System.Globalization;
using System.Text;

namespace Hokusai.Core.Rds;

/// <summary>What happened, in two or three sentences: the part of an investigation that is read aloud in an incident call.</summary>
internal static class InvestigationSummary
{
    public static string Of(RdsEvidence evidence, IReadOnlyList<RootCause> causes)
    {
        var text = new StringBuilder();
        Changes(text, evidence.PasswordChanges);
        Forks(text, evidence.StateForks);
        Cause(text, causes[0]);
        if (evidence.Problems.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Count(evidence.Problems.Count, "source")} could not be read, so this may not be all.");
        }

        return text.ToString();
    }

    private static void Changes(StringBuilder text, IReadOnlyList<PasswordChange> changes)
    {
        var done = changes.Where(change => change.Succeeded).ToList();
        var failed = changes.Count - done.Count;
        if (done.Count == 0)
        {
            text.Append("No password change was found in the evidence");
        }
        else
        {
            var resources = done.Select(change => change.Resource).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var subject = resources.Count == 1 ? $"of {resources[0]}" : $"of {resources.Count} databases and secrets";
            text.Append(CultureInfo.InvariantCulture, $"The password {subject} was changed {Times(done.Count)}");
            text.Append(done.Count == 1
                ? $" at {Utc(done[0].Time)}"
                : $" between {Utc(done[0].Time)} and {Utc(done[^1].Time)}");
        }

        text.Append(failed > 0 ? $"; {Count(failed, "attempt")} failed." : ".");
    }

    private static void Forks(StringBuilder text, IReadOnlyList<StateFork> forks)
    {
        if (forks.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" The Terraform state forked {Times(forks.Count)}.");
        }
    }

    private static void Cause(StringBuilder text, RootCause cause)
    {
        if (cause.Kind == RootCauseKind.Unknown)
        {
            text.Append(" The evidence names no cause.");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $" {cause.Confidence}: {cause.Title}");
            text.Append(cause.Title.EndsWith('.') ? "" : ".");
        }
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{count} times",
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Utc(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
