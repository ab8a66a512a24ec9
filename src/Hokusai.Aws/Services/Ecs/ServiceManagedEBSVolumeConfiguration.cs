using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html</summary>
internal sealed record ServiceManagedEBSVolumeConfiguration : AwsShape
{
    public bool? Encrypted { get; init; }
    public string? KmsKeyId { get; init; }
    public string? VolumeType { get; init; }
    public int? SizeInGiB { get; init; }
    public string? SnapshotId { get; init; }
    public int? VolumeInitializationRate { get; init; }
    public int? Iops { get; init; }
    public int? Throughput { get; init; }
    public IReadOnlyList<EBSTagSpecification>? TagSpecifications { get; init; }
    public string? RoleArn { get; init; }
    public string? FilesystemType { get; init; }
}
