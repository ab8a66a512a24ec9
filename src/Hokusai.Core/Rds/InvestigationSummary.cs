using System.Globalization;
using System.Text;
using Hokusai.Core.Commands;

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
        var databases = changes.Where(change => change.ResourceType != PasswordResourceType.Secret).ToList();
        var secrets = changes.Where(change => change.ResourceType == PasswordResourceType.Secret).ToList();
        text.Append(databases.Count == 0 && secrets.Count > 0
            ? "No call that changes a database password was found in the evidence"
            : Told(databases));
        text.Append('.');
        if (secrets.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" In Secrets Manager, {Names(secrets, "secret")} {(secrets.Count == 1 ? "was" : "were")} written or rotated {Times(secrets.Count(change => change.Succeeded))}.");
        }
    }

    private static string Told(List<PasswordChange> changes)
    {
        var done = changes.Where(change => change.Succeeded).ToList();
        var refused = changes.Count - done.Count;
        var attempts = refused > 0 ? $"; {Count(refused, "attempt")} failed" : "";
        if (done.Count == 0)
        {
            return "No change of a database password was found in the evidence" + attempts;
        }

        var time = done.Count == 1 ? $"at {Utc(done[0].Time)}" : $"between {Utc(done[0].Time)} and {Utc(done[^1].Time)}";
        return $"The password of {Names(done, "database")} was changed {Times(done.Count)} {time}{attempts}";
    }

    private static string Names(List<PasswordChange> changes, string noun)
    {
        var names = changes.Select(change => ResourcePattern.ShortName(change.Resource)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{names.Count} {noun}s",
        };
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
