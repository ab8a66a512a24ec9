using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html</summary>
internal sealed record PutKeyPolicyRequest : AwsRequest<PutKeyPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "PutKeyPolicy");

    public string? KeyId { get; init; }
    public string? PolicyName { get; init; }
    public string? Policy { get; init; }
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html</summary>
internal sealed record PutKeyPolicyResponse : AwsShape;
