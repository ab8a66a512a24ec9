using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html</summary>
internal sealed record CreateKeyRequest : AwsRequest<CreateKeyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "CreateKey") { DoublesWhenRepeated = true };

    public string? Policy { get; init; }
    public string? Description { get; init; }
    public string? KeyUsage { get; init; }
    public string? CustomerMasterKeySpec { get; init; }
    public string? KeySpec { get; init; }
    public string? Origin { get; init; }
    public string? CustomKeyStoreId { get; init; }
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public bool? MultiRegion { get; init; }
    public string? XksKeyId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html</summary>
internal sealed record CreateKeyResponse : AwsShape
{
    public KeyMetadata? KeyMetadata { get; init; }
}
