using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshot.html</summary>
internal sealed record DBSnapshot : AwsShape
{
    public string? DBSnapshotIdentifier { get; init; }
    public string? DBInstanceIdentifier { get; init; }
    public DateTimeOffset? SnapshotCreateTime { get; init; }
    public string? Engine { get; init; }
    public int? AllocatedStorage { get; init; }
    public string? Status { get; init; }
    public int? Port { get; init; }
    public string? AvailabilityZone { get; init; }
    public string? VpcId { get; init; }
    public DateTimeOffset? InstanceCreateTime { get; init; }
    public string? MasterUsername { get; init; }
    public string? EngineVersion { get; init; }
    public string? LicenseModel { get; init; }
    public string? SnapshotType { get; init; }
    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }
    public string? OptionGroupName { get; init; }
    public int? PercentProgress { get; init; }
    public string? SourceRegion { get; init; }
    public string? SourceDBSnapshotIdentifier { get; init; }
    public string? StorageType { get; init; }
    public string? TdeCredentialArn { get; init; }
    public bool? Encrypted { get; init; }
    public string? StorageEncryptionType { get; init; }
    public int? BackupRetentionPeriod { get; init; }
    public string? PreferredBackupWindow { get; init; }
    public string? KmsKeyId { get; init; }
    public string? DBSnapshotArn { get; init; }
    public string? Timezone { get; init; }
    public bool? IAMDatabaseAuthenticationEnabled { get; init; }
    [ListItem("ProcessorFeature")] public IReadOnlyList<ProcessorFeature>? ProcessorFeatures { get; init; }
    public string? DbiResourceId { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? TagList { get; init; }
    public string? SnapshotTarget { get; init; }
    public DateTimeOffset? OriginalSnapshotCreateTime { get; init; }
    public DateTimeOffset? SnapshotDatabaseTime { get; init; }
    public string? DBSystemId { get; init; }
    public bool? MultiTenant { get; init; }
    public bool? DedicatedLogVolume { get; init; }
    public IReadOnlyList<AdditionalStorageVolume>? AdditionalStorageVolumes { get; init; }
    public string? SnapshotAvailabilityZone { get; init; }
}
