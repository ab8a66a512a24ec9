using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionConfiguration.html</summary>
internal sealed record MultiRegionConfiguration : AwsShape
{
    public string? MultiRegionKeyType { get; init; }
    public MultiRegionKey? PrimaryKey { get; init; }
    public IReadOnlyList<MultiRegionKey>? ReplicaKeys { get; init; }
}
