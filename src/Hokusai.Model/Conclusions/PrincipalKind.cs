namespace Hokusai;

/// <summary>What kind of principal may change, or changed, a password. Programs come before people.</summary>
public enum PrincipalKind
{
    /// <summary>An AWS service that acts by itself, with no role of the account.</summary>
    AwsService,

    /// <summary>A role that an AWS service made for itself (path <c>/aws-service-role/</c>); nobody else can take it.</summary>
    ServiceLinkedRole,

    /// <summary>A role that only AWS services can take: of a Lambda function, an ECS task, an EC2 instance.</summary>
    ServiceRole,

    /// <summary>A role that a web identity provider's tokens open: a CI system's, a Kubernetes service account's.</summary>
    FederatedRole,

    /// <summary>A role that principals of an account can take, alone or beside others.</summary>
    Role,

    /// <summary>A role of IAM Identity Center (path <c>/aws-reserved/sso.amazonaws.com/</c>): people with one permission set.</summary>
    PermissionSetRole,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>The account's root user.</summary>
    Root,

    /// <summary>A principal of another account, or another account as a whole.</summary>
    OtherAccount,

    /// <summary>Everybody: a policy that names <c>*</c> as its principal.</summary>
    Anyone,

    /// <summary>The record does not tell.</summary>
    Unknown,
}
