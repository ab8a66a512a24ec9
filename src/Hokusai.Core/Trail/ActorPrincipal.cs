namespace Hokusai.Core.Trail;

/// <summary>
/// The principal in a <c>userIdentity</c>, under a name for people:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
/// </summary>
/// <param name="Name">The name for people; null where the identity names nobody.</param>
/// <param name="Arn">The principal's ARN; of a role session the role's.</param>
/// <param name="SessionName">The role session's name.</param>
/// <param name="Service">The service that a service-linked role belongs to.</param>
internal readonly record struct ActorPrincipal(string? Name, string? Arn, string? SessionName, string? Service)
{
    private const string ServiceRolePath = "role/aws-service-role/";

    // A name that an SDK makes up ends in a clock reading: "botocore-session-1721465321", "aws-go-sdk-1721465321000000000".
    private const int ClockDigits = 9;

    public static ActorPrincipal Of(TrailIdentity identity)
    {
        if (SessionOf(identity) is var (role, session))
        {
            return Session(identity, role, session);
        }

        var name = identity.Type switch
        {
            "Root" => "root",
            _ => identity.UserName
                ?? (identity.Arn is null ? null : ArnName.ShortName(identity.Arn))
                ?? identity.SessionIssuerUserName
                ?? identity.PrincipalId
                ?? (identity.Type is "AWSAccount" ? identity.AccountId : null),
        };
        return new ActorPrincipal(name, identity.Arn ?? identity.SessionIssuerArn, SessionName: null, Service: null);
    }

    /// <summary>Whether a session name was made up by an SDK rather than chosen.</summary>
    public static bool IsMadeUp(string sessionName)
    {
        var digits = sessionName.Length;
        while (digits > 0 && char.IsAsciiDigit(sessionName[digits - 1]))
        {
            digits--;
        }

        return digits == 0
            || (sessionName.Length - digits >= ClockDigits
                && (sessionName.StartsWith("botocore-session-", StringComparison.OrdinalIgnoreCase)
                    || sessionName.StartsWith("aws-go-sdk-", StringComparison.OrdinalIgnoreCase)
                    || sessionName.StartsWith("aws-sdk-", StringComparison.OrdinalIgnoreCase)
                    || sessionName.StartsWith("AWSCLI-Session", StringComparison.OrdinalIgnoreCase)
                    || sessionName.StartsWith("terraform-", StringComparison.OrdinalIgnoreCase)));
    }

    private static (string Role, string Session)? SessionOf(TrailIdentity identity)
    {
        if (ArnName.TryParse(identity.Arn, out var arn) && arn.Resource.Split('/', 3) is ["assumed-role", var role, { Length: > 0 } session])
        {
            return (role, session);
        }

        // Cut-down records keep the principal id, "AROAEXAMPLE:session", when they lose the ARN.
        return identity.Type == "AssumedRole"
            && identity.SessionIssuerUserName is { } issuer
            && identity.PrincipalId?.Split(':', 2) is [_, { Length: > 0 } name]
            ? (issuer, name)
            : null;
    }

    private static ActorPrincipal Session(TrailIdentity identity, string role, string session)
    {
        // The session's ARN leaves out the role's path; the issuer's has it.
        var roleArn = identity.SessionIssuerArn
            ?? (ArnName.TryParse(identity.Arn, out var arn) ? $"arn:{arn.Partition}:iam::{arn.AccountId}:role/{role}" : null);
        if (ArnName.TryParse(roleArn, out var issuer) && issuer.Resource.StartsWith(ServiceRolePath, StringComparison.Ordinal))
        {
            var service = issuer.Resource[ServiceRolePath.Length..].Split('/')[0];
            return new ActorPrincipal(service, roleArn, session, service);
        }

        var name = session switch
        {
            _ when IsMadeUp(session) => identity.SourceIdentity ?? role,
            _ when session.StartsWith("i-", StringComparison.Ordinal) || ActorPipeline.IsGenericName(session) => $"{role}/{session}",
            _ => session,
        };
        return new ActorPrincipal(name, roleArn, session, Service: null);
    }
}
