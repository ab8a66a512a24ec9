using Hokusai.Core.Access;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>Other accounts' principals, and everybody, to whom a secret's own policy gives a call that changes it.</summary>
internal static class ForeignGrants
{
    private const string TheirOwn = "its own account must allow it as well";

    public static IEnumerable<PrincipalAccess> Find(AccountPasswords passwords, IReadOnlyCollection<IamPrincipal> known)
    {
        var accounts = known.Select(principal => principal.AccountId).ToHashSet(StringComparer.Ordinal);
        return passwords.Secrets
            .SelectMany(secret => Grants(secret).Where(grant => !accounts.Contains(AccountOf(grant.Principal) ?? "")))
            .GroupBy(grant => grant.Principal, StringComparer.Ordinal)
            .Select(group => Entry(group.Key, [.. group.Select(grant => grant.Grant)]));
    }

    private static IEnumerable<(string Principal, AccessGrant Grant)> Grants(SecretSetting secret)
    {
        foreach (var statement in secret.Policy?.Statements.Where(statement => statement is { IsAllow: true, Principal.IsNot: false }) ?? [])
        {
            foreach (var principal in statement.Principal!.Aws.Where(name => AccountOf(name) != secret.AccountId))
            {
                foreach (var action in secret.Actions.Where(action => statement.Actions.Any(pattern => WildcardPattern.Matches(pattern, action, ignoreCase: true)) != statement.IsNotAction))
                {
                    var conditions = statement.Conditions.Select(condition => condition.Name).Append(TheirOwn).ToList();
                    yield return (principal, new AccessGrant
                    {
                        Action = action,
                        Decision = AccessDecision.AllowedUnderCondition,
                        Targets = [secret.Name],
                        Conditions = conditions,
                        Evidence = [secret.Policy!.Evidence with { Field = $"{secret.Policy.Evidence.Field} {statement.Label}", Note = $"{secret.Policy.Name} allows it." }],
                    });
                }
            }
        }
    }

    private static PrincipalAccess Entry(string principal, IReadOnlyList<AccessGrant> grants) => new()
    {
        Name = principal == PolicyPrincipal.Anyone ? "everybody" : ArnName.TryParse(principal, out var arn) && arn.Resource != "root" ? ArnName.ShortName(principal) : $"account {AccountOf(principal)}",
        Kind = principal == PolicyPrincipal.Anyone ? PrincipalKind.Anyone : PrincipalKind.OtherAccount,
        Arn = ArnName.TryParse(principal, out _) ? principal : null,
        AccountId = AccountOf(principal),
        Decision = AccessDecision.AllowedUnderCondition,
        Grants = grants,
        Concern = principal == PolicyPrincipal.Anyone ? "A secret's policy allows it to everybody." : "A secret's policy lets another account in.",
    };

    private static string? AccountOf(string principal)
        => ArnName.TryParse(principal, out var arn) ? arn.AccountId
            : principal.Length == AccountDigits && principal.All(char.IsAsciiDigit) ? principal
            : null;

    private const int AccountDigits = 12;
}
