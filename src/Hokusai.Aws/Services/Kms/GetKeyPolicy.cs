using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html</summary>
internal sealed record GetKeyPolicyRequest : AwsRequest<GetKeyPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "GetKeyPolicy");

    public string? KeyId { get; init; }
    public string? PolicyName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html</summary>
internal sealed record GetKeyPolicyResponse : AwsShape
{
    public string? Policy { get; init; }
    public string? PolicyName { get; init; }
}
