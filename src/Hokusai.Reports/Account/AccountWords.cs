using Hokusai.Reports.Text;

namespace Hokusai.Reports.Account;

/// <summary>Sentences about what an account lets happen to a password.</summary>
public static class AccountWords
{
    /// <summary>Whether the investigation asked an account at all.</summary>
    public static bool IsTold(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return investigation.Rotators.Count + investigation.PrincipalAccess.Count + investigation.Corroborations.Count + investigation.AccountNotes.Count > 0;
    }

    /// <summary>How many automations could, and how many did.</summary>
    public static string Rotators(IReadOnlyList<PasswordRotator> rotators)
    {
        ArgumentNullException.ThrowIfNull(rotators);
        return $"{Words.Count(rotators.Count, "automation")} could change it; {Number(rotators.Count(rotator => rotator.Did))} did.";
    }

    /// <summary>How many principals may, how many did, and how many did who may not.</summary>
    public static string Principals(IReadOnlyList<PrincipalAccess> principals)
    {
        ArgumentNullException.ThrowIfNull(principals);
        var may = principals.Count(principal => principal.Decision >= AccessDecision.AllowedUnderCondition);
        var unknown = principals.Count(principal => principal.Decision == AccessDecision.Unknown);
        var strange = principals.Count(principal => principal is { Did: true, Concern: not null });
        return $"{Words.Count(may, "principal")} may change it or its secret; {Number(principals.Count(principal => principal.Did))} did."
            + (unknown > 0 ? $" Of {unknown} it is not known." : "")
            + (strange > 0 ? $" {strange} that did {(strange == 1 ? "raises" : "raise")} a question." : "");
    }

    /// <summary>How many changes RDS bears out.</summary>
    public static string Corroborations(IReadOnlyList<ChangeCorroboration> corroborations)
    {
        ArgumentNullException.ThrowIfNull(corroborations);
        var missing = corroborations.Count(corroboration => corroboration.Status == CorroborationStatus.NotInTrail);
        return $"RDS bears out {corroborations.Count(corroboration => corroboration.Status == CorroborationStatus.Confirmed)} of {Words.Count(corroborations.Count - missing, "change")}."
            + (missing > 0 ? $" It recorded {Words.Count(missing, "reset")} that the trail lacks." : "");
    }

    /// <summary>An automation in one line: what it is, how it could, and whether it did.</summary>
    public static string Of(PasswordRotator rotator)
    {
        ArgumentNullException.ThrowIfNull(rotator);
        var row = RotatorRow.Of(rotator);
        return $"{row.Name} ({string.Join(", ", row.When.Take(1).Prepend(row.Kind))}, {row.Confidence}): {row.How} {Last(row.Did, row.Last)}.";
    }

    /// <summary>A principal in one line: who it is, what it may, and what it did.</summary>
    public static string Of(PrincipalAccess principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var row = PrincipalRow.Of(principal);
        return $"{row.Name} ({row.Kind}): {row.May}. {Last(row.Did, row.Last)}.{(row.Concern is null ? "" : " " + row.Concern)}";
    }

    /// <summary>A change beside RDS's events in one line.</summary>
    public static string Of(ChangeCorroboration corroboration)
    {
        ArgumentNullException.ThrowIfNull(corroboration);
        return $"{TimeText.Full(corroboration.Time)}  {corroboration.Resource}: {Words.Of(corroboration.Status)}. {corroboration.Note}";
    }

    /// <summary>What somebody did, in a few words.</summary>
    internal static string Did(int changes, int failed)
    {
        var parts = new[] { changes > 0 ? Words.Count(changes, "change") : null, failed > 0 ? Words.Count(failed, "failed attempt") : null };
        return changes + failed == 0 ? "no change seen" : string.Join(", ", parts.Where(part => part is not null));
    }

    private static string Last(string did, DateTimeOffset? last)
        => char.ToUpperInvariant(did[0]) + did[1..] + (last is { } time ? $", last {TimeText.Full(time)}" : "");

    private static string Number(int count) => count == 0 ? "none" : $"{count}";
}
