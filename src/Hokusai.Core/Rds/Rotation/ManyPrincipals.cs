using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>HKS-IAM-007: more principals may change the password of a database than anybody can keep in view.</summary>
internal static class ManyPrincipals
{
    /// <summary>
    /// How many may before it is a finding. A password needs an owner (a pipeline or a rotation), somebody for emergencies, and the account's
    /// administrators by role and by break-glass user; no standard gives a number, and this is the project's own.
    /// </summary>
    public const int Most = 5;

    public static IEnumerable<Finding> Find(AccountPasswords passwords, IReadOnlyList<PrincipalAccess> principals)
    {
        foreach (var database in passwords.Databases)
        {
            // A role that a service made for itself is no choice of the account's.
            var allowed = principals
                .Where(principal => principal.Kind != PrincipalKind.ServiceLinkedRole)
                .Select(principal => (Principal: principal, Grant: principal.Grants.FirstOrDefault(grant => grant.Action == database.ModifyAction
                    && grant.Decision >= AccessDecision.AllowedUnderCondition && grant.Targets.Contains(database.Identifier, StringComparer.Ordinal))))
                .Where(pair => pair.Grant is not null)
                .ToList();
            if (allowed.Count > Most)
            {
                var (did, didNot) = (Names(allowed.Where(pair => pair.Principal.Did)), Names(allowed.Where(pair => !pair.Principal.Did)));
                yield return new Finding
                {
                    RuleId = "HKS-IAM-007",
                    Title = $"{allowed.Count} principals may change the password of {database.Identifier}",
                    Severity = Severity.Medium,
                    Category = Category.Security,
                    Resource = database.Arn,
                    Description = $"Each of them may call {database.ModifyAction} on it. In the time that was looked at {(did.Count > 0 ? CauseText.List(did) : "none of them")} changed a password, and {(didNot.Count > 0 ? CauseText.List(didNot) : "nobody else")} did not.",
                    Remediation = $"{PasswordRemedies.LimitPrincipals} Take {database.ModifyAction} away from the others, or deny it for this database: a statement with Effect Deny, that action, and {database.Arn}.",
                    Evidence = [.. allowed.SelectMany(pair => pair.Grant!.Evidence).Distinct()],
                };
            }
        }
    }

    private static List<string> Names(IEnumerable<(PrincipalAccess Principal, AccessGrant? Grant)> pairs) => [.. pairs.Select(pair => pair.Principal.Name)];
}
