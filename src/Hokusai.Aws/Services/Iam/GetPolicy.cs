using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</summary>
internal sealed record GetPolicyRequest : AwsRequest<GetPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetPolicy");

    public string? PolicyArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html</summary>
internal sealed record GetPolicyResponse : AwsShape
{
    public Policy? Policy { get; init; }
}
