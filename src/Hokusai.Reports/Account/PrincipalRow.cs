using Hokusai.Reports.Text;

namespace Hokusai.Reports.Account;

/// <summary>A principal as a row: who it is, what it may, and what it did.</summary>
internal sealed record PrincipalRow(string Name, string Kind, string May, IReadOnlyList<string> Grants, string Did, DateTimeOffset? Last, string? Concern, string? Trust, DateTimeOffset? LastUsed)
{
    // A condition of a policy can be as long as the policy.
    private const int MaxCondition = 160;

    public static PrincipalRow Of(PrincipalAccess principal) => new(
        principal.Name,
        Words.Of(principal.Kind),
        Words.Of(principal.Decision),
        [.. principal.Grants
            .GroupBy(grant => (grant.Decision, Targets: Words.List(grant.Targets), Conditions: string.Join("; ", grant.Conditions)))
            .Select(same => Grant(same.Key.Decision, [.. same.Select(grant => grant.Action)], same.Key.Targets, same.Key.Conditions))],
        AccountWords.Did(principal.ChangeCount, principal.FailedCount),
        principal.LastChange,
        principal.Concern,
        principal.TrustedBy.Count > 0 ? Words.List(principal.TrustedBy) : null,
        principal.LastUsed);

    private static string Grant(AccessDecision decision, List<string> actions, string targets, string conditions)
    {
        var what = $"{Words.List(actions, limit: 6)} on {targets}";
        return decision switch
        {
            AccessDecision.Allowed => what,
            AccessDecision.AllowedUnderCondition => $"{what}, if {SafeText.Short(conditions, MaxCondition)}",
            _ => $"{what}: unknown, {SafeText.Short(conditions, MaxCondition)}",
        };
    }
}
