using System.Globalization;
using System.Text;
using Hokusai.Core.Commands;
using Hokusai.Core.Rds.Corroboration;

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
        var resets = evidence.PasswordChanges.Count(change => change.Kind == PasswordChangeKind.Reset);
        if (resets > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Count(resets, "reset")} that RDS recorded {(resets == 1 ? "is" : "are")} not in the trail that was read.");
        }

        var unread = evidence.Problems.Count(problem => problem.ErrorId != ChangeCorroborations.ResetNotInTrail);
        if (unread > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Count(unread, "source")} could not be read, so this may not be all.");
        }

        return text.ToString();
    }

    private static void Changes(StringBuilder text, IReadOnlyList<PasswordChange> changes)
    {
        var secrets = changes.Where(change => change.ResourceType == PasswordResourceType.Secret).ToList();
        var births = changes.Where(change => change is { Kind: PasswordChangeKind.CreatedWithPassword, Succeeded: true }).ToList();
        text.Append(Told([.. changes.Except(secrets).Except(births)])).Append('.');
        if (births.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {Names(births, "database", "was", "were")} created with a password{(births.Count == 1 ? " at " + Utc(births[0].Time) : "")}.");
        }

        if (secrets.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" In Secrets Manager, {Names(secrets, "secret", "was", "were")} written or rotated {Times(secrets.Count(change => change.Succeeded))}.");
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
        var passwords = done.Select(change => change.Resource).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? "password" : "passwords";
        return $"The {passwords} of {Names(done, "database", "was", "were")} changed {Times(done.Count)} {time}{attempts}";
    }

    private static string Names(List<PasswordChange> changes, string noun, string one, string many)
    {
        var names = changes.Select(change => ResourcePattern.ShortName(change.Resource)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count switch
        {
            1 => $"{names[0]} {one}",
            2 => $"{names[0]} and {names[1]} {many}",
            _ => $"{names.Count} {noun}s {many}",
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
