using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OrderableDBInstanceOption.html</summary>
internal sealed record OrderableDBInstanceOption : AwsShape
{
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? DBInstanceClass { get; init; }
    public string? LicenseModel { get; init; }
    public string? AvailabilityZoneGroup { get; init; }
    [ListItem("AvailabilityZone")] public IReadOnlyList<AvailabilityZone>? AvailabilityZones { get; init; }
    public bool? MultiAZCapable { get; init; }
    public bool? ReadReplicaCapable { get; init; }
    public bool? Vpc { get; init; }
    public bool? SupportsStorageEncryption { get; init; }
    public string? StorageType { get; init; }
    public bool? SupportsIops { get; init; }
    public bool? SupportsStorageThroughput { get; init; }
    public bool? SupportsEnhancedMonitoring { get; init; }
    public bool? SupportsIAMDatabaseAuthentication { get; init; }
    public bool? SupportsPerformanceInsights { get; init; }
    public int? MinStorageSize { get; init; }
    public int? MaxStorageSize { get; init; }
    public int? MinIopsPerDbInstance { get; init; }
    public int? MaxIopsPerDbInstance { get; init; }
    public double? MinIopsPerGib { get; init; }
    public double? MaxIopsPerGib { get; init; }
    public int? MinStorageThroughputPerDbInstance { get; init; }
    public int? MaxStorageThroughputPerDbInstance { get; init; }
    public double? MinStorageThroughputPerIops { get; init; }
    public double? MaxStorageThroughputPerIops { get; init; }
    [ListItem("AvailableProcessorFeature")] public IReadOnlyList<AvailableProcessorFeature>? AvailableProcessorFeatures { get; init; }
    public IReadOnlyList<string>? SupportedEngineModes { get; init; }
    public bool? SupportsStorageAutoscaling { get; init; }
    public bool? SupportsKerberosAuthentication { get; init; }
    public bool? OutpostCapable { get; init; }
    public IReadOnlyList<string>? SupportedActivityStreamModes { get; init; }
    public bool? SupportsGlobalDatabases { get; init; }
    public IReadOnlyList<string>? SupportedNetworkTypes { get; init; }
    public bool? SupportsClusters { get; init; }
    public bool? SupportsDedicatedLogVolume { get; init; }
    public bool? SupportsAdditionalStorageVolumes { get; init; }
    public bool? SupportsHttpEndpoint { get; init; }
    [ListItem("AvailableAdditionalStorageVolumesOption")] public IReadOnlyList<AvailableAdditionalStorageVolumesOption>? AvailableAdditionalStorageVolumesOptions { get; init; }
}
