using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html</summary>
internal sealed record GetAccountPasswordPolicyRequest : AwsRequest<GetAccountPasswordPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetAccountPasswordPolicy");

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html</summary>
internal sealed record GetAccountPasswordPolicyResponse : AwsShape
{
    public PasswordPolicy? PasswordPolicy { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html</summary>
internal sealed record PasswordPolicy : AwsShape
{
    public int? MinimumPasswordLength { get; init; }
    public bool? RequireSymbols { get; init; }
    public bool? RequireNumbers { get; init; }
    public bool? RequireUppercaseCharacters { get; init; }
    public bool? RequireLowercaseCharacters { get; init; }
    public bool? AllowUsersToChangePassword { get; init; }
    public bool? ExpirePasswords { get; init; }
    public int? MaxPasswordAge { get; init; }
    public int? PasswordReusePrevention { get; init; }
    public bool? HardExpiry { get; init; }
}
