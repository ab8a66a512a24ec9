using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AdditionalStorageVolume.html</summary>
internal sealed record AdditionalStorageVolume : AwsShape
{
    public string? VolumeName { get; init; }
    public int? AllocatedStorage { get; init; }
    public int? IOPS { get; init; }
    public int? MaxAllocatedStorage { get; init; }
    public int? StorageThroughput { get; init; }
    public string? StorageType { get; init; }
}
