using Hokusai.Core.Access;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What kind of principal it is, by its path and by whom its trust policy lets in.</summary>
internal static class PrincipalClass
{
    private const string ServiceLinkedPath = "role/aws-service-role/";
    private const string PermissionSetPath = "role/aws-reserved/sso.amazonaws.com/";
    private const string WebIdentity = "sts:AssumeRoleWithWebIdentity";

    public static PrincipalKind Of(IamPrincipal principal)
    {
        if (principal.IsUser)
        {
            return PrincipalKind.User;
        }

        var path = ArnName.TryParse(principal.Arn, out var arn) ? arn.Resource : "";
        var trusted = Trusting(principal).ToList();
        return path switch
        {
            _ when path.StartsWith(ServiceLinkedPath, StringComparison.Ordinal) => PrincipalKind.ServiceLinkedRole,
            _ when path.StartsWith(PermissionSetPath, StringComparison.Ordinal) => PrincipalKind.PermissionSetRole,
            _ when trusted.Exists(IsWebIdentity) => PrincipalKind.FederatedRole,
            _ when trusted.Count > 0 && trusted.TrueForAll(statement => statement.Principal is { Aws.Count: 0, Federated.Count: 0, Services.Count: > 0 }) => PrincipalKind.ServiceRole,
            _ => PrincipalKind.Role,
        };
    }

    /// <summary>Who can take a role: services, accounts, principals, identity providers.</summary>
    public static IReadOnlyList<string> TrustedBy(IamPrincipal principal)
        => [.. Trusting(principal)
            .SelectMany(statement => statement.Principal!.Services.Concat(statement.Principal.Aws).Concat(statement.Principal.Federated.Select(Provider)))
            .Distinct(StringComparer.Ordinal)];

    private static IEnumerable<PolicyStatement> Trusting(IamPrincipal principal)
        => principal.Trust?.Statements.Where(statement => statement is { IsAllow: true, Principal: not null }) ?? [];

    private static bool IsWebIdentity(PolicyStatement statement)
        => statement.Principal!.Federated.Count > 0 && statement.Actions.Any(pattern => WildcardPattern.Matches(pattern, WebIdentity, ignoreCase: true));

    private static string Provider(string name) => ArnName.TryParse(name, out var arn) ? arn.Resource[(arn.Resource.IndexOf('/', StringComparison.Ordinal) + 1)..] : name;
}
