using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</summary>
internal sealed record GetPolicyVersionRequest : AwsRequest<GetPolicyVersionResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetPolicyVersion");

    public string? PolicyArn { get; init; }
    public string? VersionId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</summary>
internal sealed record GetPolicyVersionResponse : AwsShape
{
    public PolicyVersion? PolicyVersion { get; init; }
}
