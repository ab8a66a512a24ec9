using Hokusai.Reports.Text;

namespace Hokusai.Reports.Account;

/// <summary>Sentences about what an account lets happen to a password.</summary>
internal static class AccountWords
{
    /// <summary>Whether the investigation asked an account at all.</summary>
    public static bool IsTold(Investigation investigation)
        => investigation.Rotators.Count + investigation.PrincipalAccess.Count + investigation.Corroborations.Count + investigation.AccountNotes.Count > 0;

    /// <summary>How many automations could, and how many did.</summary>
    public static string Rotators(IReadOnlyList<PasswordRotator> rotators)
        => $"{Words.Count(rotators.Count, "automation")} could change it; {Number(rotators.Count(rotator => rotator.Did))} did.";

    /// <summary>How many principals may, how many did, and how many did who may not.</summary>
    public static string Principals(IReadOnlyList<PrincipalAccess> principals)
    {
        var may = principals.Count(principal => principal.Decision >= AccessDecision.AllowedUnderCondition);
        var unknown = principals.Count(principal => principal.Decision == AccessDecision.Unknown);
        var strange = principals.Count(principal => principal is { Did: true, Concern: not null });
        return $"{Words.Count(may, "principal")} may change it or its secret; {Number(principals.Count(principal => principal.Did))} did."
            + (unknown > 0 ? $" Of {unknown} it is not known." : "")
            + (strange > 0 ? $" {strange} that did {(strange == 1 ? "is" : "are")} odd." : "");
    }

    /// <summary>How many changes RDS bears out.</summary>
    public static string Corroborations(IReadOnlyList<ChangeCorroboration> corroborations)
    {
        var missing = corroborations.Count(corroboration => corroboration.Status == CorroborationStatus.NotInTrail);
        return $"RDS bears out {corroborations.Count(corroboration => corroboration.Status == CorroborationStatus.Confirmed)} of {Words.Count(corroborations.Count - missing, "change")}."
            + (missing > 0 ? $" It recorded {Words.Count(missing, "reset")} that the trail lacks." : "");
    }

    /// <summary>What somebody did, in a few words.</summary>
    public static string Did(int changes, int failed, DateTimeOffset? last)
    {
        var attempts = failed > 0 ? $"{(changes > 0 ? ", and " : "")}{Words.Count(failed, "failed attempt")}" : "";
        return changes == 0 ? (failed > 0 ? attempts : "no change seen") : $"{Words.Count(changes, "change")}{(last is { } time ? $", last {TimeText.Full(time)}" : "")}{attempts}";
    }

    private static string Number(int count) => count == 0 ? "none" : $"{count}";
}
