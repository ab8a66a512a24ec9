using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</summary>
internal sealed record DescribeKeyRequest : AwsRequest<DescribeKeyResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "DescribeKey");

    public string? KeyId { get; init; }
    public IReadOnlyList<string>? GrantTokens { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</summary>
internal sealed record DescribeKeyResponse : AwsShape
{
    public KeyMetadata? KeyMetadata { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html</summary>
internal sealed record KeyMetadata : AwsShape
{
    public string? AWSAccountId { get; init; }
    public string? KeyId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreationDate { get; init; }
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
    public string? KeyUsage { get; init; }
    public string? KeyState { get; init; }
    public DateTimeOffset? DeletionDate { get; init; }
    public DateTimeOffset? ValidTo { get; init; }
    public string? Origin { get; init; }
    public string? CustomKeyStoreId { get; init; }
    public string? CloudHsmClusterId { get; init; }
    public string? ExpirationModel { get; init; }
    public string? KeyManager { get; init; }
    public string? CustomerMasterKeySpec { get; init; }
    public string? KeySpec { get; init; }
    public IReadOnlyList<string>? EncryptionAlgorithms { get; init; }
    public IReadOnlyList<string>? SigningAlgorithms { get; init; }
    public IReadOnlyList<string>? KeyAgreementAlgorithms { get; init; }
    public bool? MultiRegion { get; init; }
    public MultiRegionConfiguration? MultiRegionConfiguration { get; init; }
    public int? PendingDeletionWindowInDays { get; init; }
    public IReadOnlyList<string>? MacAlgorithms { get; init; }
    public XksKeyConfigurationType? XksKeyConfiguration { get; init; }
    public string? CurrentKeyMaterialId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_XksKeyConfigurationType.html</summary>
internal sealed record XksKeyConfigurationType : AwsShape
{
    public string? Id { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionConfiguration.html</summary>
internal sealed record MultiRegionConfiguration : AwsShape
{
    public string? MultiRegionKeyType { get; init; }
    public MultiRegionKey? PrimaryKey { get; init; }
    public IReadOnlyList<MultiRegionKey>? ReplicaKeys { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionKey.html</summary>
internal sealed record MultiRegionKey : AwsShape
{
    public string? Arn { get; init; }
    public string? Region { get; init; }
}
