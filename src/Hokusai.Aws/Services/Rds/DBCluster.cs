using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html</summary>
internal sealed record DBCluster : AwsShape
{
    public int? AllocatedStorage { get; init; }
    [ListItem("AvailabilityZone")] public IReadOnlyList<string>? AvailabilityZones { get; init; }
    public int? BackupRetentionPeriod { get; init; }
    public string? CharacterSetName { get; init; }
    public string? DatabaseName { get; init; }
    public string? DBClusterIdentifier { get; init; }
    public string? DBClusterParameterGroup { get; init; }
    public string? DBSubnetGroup { get; init; }
    public string? Status { get; init; }
    public string? PercentProgress { get; init; }
    public DateTimeOffset? EarliestRestorableTime { get; init; }
    public string? Endpoint { get; init; }
    public string? ReaderEndpoint { get; init; }
    public IReadOnlyList<string>? CustomEndpoints { get; init; }
    public bool? MultiAZ { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public DateTimeOffset? LatestRestorableTime { get; init; }
    public int? Port { get; init; }
    public string? MasterUsername { get; init; }
    [ListItem("DBClusterOptionGroup")] public IReadOnlyList<DBClusterOptionGroupStatus>? DBClusterOptionGroupMemberships { get; init; }
    public string? PreferredBackupWindow { get; init; }
    public string? PreferredMaintenanceWindow { get; init; }
    public string? UpgradeRolloutOrder { get; init; }
    public string? ReplicationSourceIdentifier { get; init; }
    [ListItem("ReadReplicaIdentifier")] public IReadOnlyList<string>? ReadReplicaIdentifiers { get; init; }
    [ListItem("DBClusterStatusInfo")] public IReadOnlyList<DBClusterStatusInfo>? StatusInfos { get; init; }
    [ListItem("DBClusterMember")] public IReadOnlyList<DBClusterMember>? DBClusterMembers { get; init; }
    [ListItem("VpcSecurityGroupMembership")] public IReadOnlyList<VpcSecurityGroupMembership>? VpcSecurityGroups { get; init; }
    public string? HostedZoneId { get; init; }
    public bool? StorageEncrypted { get; init; }
    public string? StorageEncryptionType { get; init; }
    public string? KmsKeyId { get; init; }
    public string? DbClusterResourceId { get; init; }
    public string? DBClusterArn { get; init; }
    [ListItem("DBClusterRole")] public IReadOnlyList<DBClusterRole>? AssociatedRoles { get; init; }
    public bool? IAMDatabaseAuthenticationEnabled { get; init; }
    public string? CloneGroupId { get; init; }
    public DateTimeOffset? ClusterCreateTime { get; init; }
    public DateTimeOffset? EarliestBacktrackTime { get; init; }
    public long? BacktrackWindow { get; init; }
    public long? BacktrackConsumedChangeRecords { get; init; }
    public IReadOnlyList<string>? EnabledCloudwatchLogsExports { get; init; }
    public int? Capacity { get; init; }
    public ClusterPendingModifiedValues? PendingModifiedValues { get; init; }
    public string? EngineMode { get; init; }
    public ScalingConfigurationInfo? ScalingConfigurationInfo { get; init; }
    public RdsCustomClusterConfiguration? RdsCustomClusterConfiguration { get; init; }
    public string? DBClusterInstanceClass { get; init; }
    public string? StorageType { get; init; }
    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }
    public DateTimeOffset? IOOptimizedNextAllowedModificationTime { get; init; }
    public bool? PubliclyAccessible { get; init; }
    public bool? AutoMinorVersionUpgrade { get; init; }
    public bool? DeletionProtection { get; init; }
    public bool? HttpEndpointEnabled { get; init; }
    public string? ActivityStreamMode { get; init; }
    public string? ActivityStreamStatus { get; init; }
    public string? ActivityStreamKmsKeyId { get; init; }
    public string? ActivityStreamKinesisStreamName { get; init; }
    public bool? CopyTagsToSnapshot { get; init; }
    public bool? CrossAccountClone { get; init; }
    [ListItem("DomainMembership")] public IReadOnlyList<DomainMembership>? DomainMemberships { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? TagList { get; init; }
    public string? GlobalClusterIdentifier { get; init; }
    public string? GlobalWriteForwardingStatus { get; init; }
    public bool? GlobalWriteForwardingRequested { get; init; }
    public string? NetworkType { get; init; }
    public DateTimeOffset? AutomaticRestartTime { get; init; }
    public ServerlessV2ScalingConfigurationInfo? ServerlessV2ScalingConfiguration { get; init; }
    public string? ServerlessV2PlatformVersion { get; init; }
    public int? MonitoringInterval { get; init; }
    public string? MonitoringRoleArn { get; init; }
    public string? DatabaseInsightsMode { get; init; }
    public bool? PerformanceInsightsEnabled { get; init; }
    public string? PerformanceInsightsKMSKeyId { get; init; }
    public int? PerformanceInsightsRetentionPeriod { get; init; }
    public string? DBSystemId { get; init; }
    public MasterUserSecret? MasterUserSecret { get; init; }
    public string? LocalWriteForwardingStatus { get; init; }
    public string? AwsBackupRecoveryPointArn { get; init; }
    public LimitlessDatabase? LimitlessDatabase { get; init; }
    public string? ClusterScalabilityType { get; init; }
    public CertificateDetails? CertificateDetails { get; init; }
    public string? EngineLifecycleSupport { get; init; }
    public bool? VPCNetworkingEnabled { get; init; }
    public bool? InternetAccessGatewayEnabled { get; init; }
}
