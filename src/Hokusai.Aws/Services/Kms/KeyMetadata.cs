using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

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
