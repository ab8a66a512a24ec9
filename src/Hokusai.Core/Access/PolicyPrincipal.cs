using Hokusai.Core.Trail;

namespace Hokusai.Core.Access;

/// <summary>
/// Whom a resource's policy or a trust policy is about: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
/// </summary>
/// <param name="Aws">Accounts (twelve digits, or the ARN of their root), users, roles, sessions, or <c>*</c>.</param>
/// <param name="Services">AWS services.</param>
/// <param name="Federated">Identity providers.</param>
/// <param name="IsNot">Whether it names those whom the statement is not about (<c>NotPrincipal</c>).</param>
internal sealed record PolicyPrincipal(IReadOnlyList<string> Aws, IReadOnlyList<string> Services, IReadOnlyList<string> Federated, bool IsNot)
{
    /// <summary>Everybody.</summary>
    public const string Anyone = "*";

    /// <summary>Whether the statement is about a principal.</summary>
    public PrincipalMatch About(IamPrincipal principal)
    {
        var byName = Aws.Any(name => name == Anyone || name == principal.Arn || name == principal.UniqueId);
        var byAccount = Aws.Any(name => IsAccountOf(name, principal));
        if (!IsNot)
        {
            return byName || byAccount ? new PrincipalMatch(Match.Yes, byName, null)
                : Aws.FirstOrDefault(name => IsSessionOf(name, principal)) is { } session ? new PrincipalMatch(Match.Perhaps, true, $"the session is {session}")
                : new PrincipalMatch(Match.No, false, null);
        }

        // Who is named is spared only where the account is named too, and of a role the session besides:
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
        return !byName ? new PrincipalMatch(Match.Yes, true, null)
            : byAccount && principal.IsUser ? new PrincipalMatch(Match.No, true, null)
            : new PrincipalMatch(Match.Perhaps, true, "NotPrincipal does not spare the account or the session");
    }

    private static bool IsAccountOf(string name, IamPrincipal principal)
        => name == principal.AccountId || (ArnName.TryParse(name, out var arn) && arn.Resource == "root" && arn.AccountId == principal.AccountId);

    private static bool IsSessionOf(string name, IamPrincipal principal)
        => !principal.IsUser
            && ArnName.TryParse(name, out var arn)
            && arn.AccountId == principal.AccountId
            && arn.Resource.StartsWith($"assumed-role/{principal.Name}/", StringComparison.Ordinal);
}

/// <summary>Whether a statement is about a principal.</summary>
/// <param name="Match">Whether it is.</param>
/// <param name="IsByName">
/// Whether it names the principal itself, or everybody. A statement that names its account passes the decision on to the account's own policies.
/// </param>
/// <param name="DependsOn">What it depends on, where that is open.</param>
internal readonly record struct PrincipalMatch(Match Match, bool IsByName, string? DependsOn);
