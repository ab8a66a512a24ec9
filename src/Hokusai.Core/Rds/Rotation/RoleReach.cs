using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What an automation reaches through its role, in the words and the confidence of a rotator.</summary>
/// <param name="Targets">The databases and secrets.</param>
/// <param name="Decision">The most that the role may.</param>
/// <param name="How">Why, as the end of a sentence.</param>
/// <param name="Evidence">The statements that allow it.</param>
internal sealed record RoleReach(IReadOnlyList<string> Targets, AccessDecision Decision, string How, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>
    /// What a role reaches; null where it reaches nothing, or where nothing is known of any role, which the notes tell once.
    /// Where only this role is not described, all that is asked about, unknown.
    /// </summary>
    public static RoleReach? Of(string? roleArn, RotatorSources sources)
    {
        if (roleArn is null || sources.Access.Principals.Count == 0)
        {
            return null;
        }

        var name = ArnName.ShortName(roleArn);
        if (sources.Access.Find(roleArn) is not { } role)
        {
            return new RoleReach(
                [.. sources.Passwords.Databases.Select(database => database.Identifier)], AccessDecision.Unknown, $"what its role {name} may is not known: IAM's answer does not hold it", []);
        }

        var (grants, most) = sources.Access.Of(role);
        if (most == AccessDecision.Denied)
        {
            return null;
        }

        var best = grants.Where(grant => grant.Decision == most).ToList();
        var actions = CauseText.List(best.Select(grant => grant.Action));
        var conditions = best.SelectMany(grant => grant.Conditions).Distinct(StringComparer.Ordinal).ToList();
        var how = most switch
        {
            AccessDecision.Allowed => $"its role {name} may call {actions}",
            AccessDecision.AllowedUnderCondition => $"its role {name} may call {actions} under a condition ({CauseText.Clauses(conditions)})",
            _ => $"what its role {name} may is not known ({CauseText.Clauses(conditions)})",
        };
        return new RoleReach([.. best.SelectMany(grant => grant.Targets).Distinct(StringComparer.Ordinal)], most, how, [.. best.SelectMany(grant => grant.Evidence).Distinct()]);
    }

    /// <summary>How sure a rotator is whose role is the last thing that it needs.</summary>
    /// <param name="whereAllowed">The confidence where the role may without a condition.</param>
    public Confidence Confidence(Confidence whereAllowed) => Decision switch
    {
        AccessDecision.Allowed => whereAllowed,
        AccessDecision.AllowedUnderCondition => Hokusai.Confidence.Possible,
        _ => Hokusai.Confidence.Unknown,
    };
}
