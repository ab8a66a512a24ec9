namespace Hokusai;

/// <summary>
/// The <c>userIdentity</c> element of a CloudTrail record:
/// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
/// </summary>
public sealed record TrailIdentity
{
    /// <summary>The identity of a record that names none (service events).</summary>
    public static TrailIdentity None { get; } = new();

    /// <summary><c>type</c>: Root, IAMUser, AssumedRole, FederatedUser, AWSService, WebIdentityUser, …</summary>
    public string? Type { get; init; }

    /// <summary><c>principalId</c>.</summary>
    public string? PrincipalId { get; init; }

    /// <summary><c>arn</c>.</summary>
    public string? Arn { get; init; }

    /// <summary><c>accountId</c>.</summary>
    public string? AccountId { get; init; }

    /// <summary><c>accessKeyId</c>: names the credential, is not one.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary><c>userName</c>.</summary>
    public string? UserName { get; init; }

    /// <summary><c>invokedBy</c>: the AWS service that made the call.</summary>
    public string? InvokedBy { get; init; }

    /// <summary><c>sessionContext.sessionIssuer.arn</c>: the role of an assumed-role session.</summary>
    public string? SessionIssuerArn { get; init; }

    /// <summary><c>sessionContext.sessionIssuer.userName</c>: the role's name.</summary>
    public string? SessionIssuerUserName { get; init; }

    /// <summary><c>sessionContext.webIdFederationData.federatedProvider</c>: the OIDC provider of a federated session.</summary>
    public string? FederatedProvider { get; init; }

    /// <summary><c>sessionContext.attributes.mfaAuthenticated</c>; null where the record does not say.</summary>
    public bool? MfaAuthenticated { get; init; }

    /// <summary><c>sessionContext.attributes.creationDate</c>: when the session's credentials were issued.</summary>
    public DateTimeOffset? SessionCreated { get; init; }

    /// <summary><c>sessionContext.sourceIdentity</c>: who set the session up, handed through role chains.</summary>
    public string? SourceIdentity { get; init; }
}
