using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html</summary>
internal sealed record DescribeDBClusterSnapshotsRequest : AwsPagedRequest<DescribeDBClusterSnapshotsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBClusterSnapshots");
    private static readonly AwsPaging s_paging = new("Marker", ["DBClusterSnapshots"]);

    public string? DBClusterIdentifier { get; init; }
    public string? DBClusterSnapshotIdentifier { get; init; }
    public string? SnapshotType { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }
    public bool? IncludeShared { get; init; }
    public bool? IncludePublic { get; init; }
    public string? DbClusterResourceId { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBClusterSnapshotsResponse page) => page.Marker;

    public override DescribeDBClusterSnapshotsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html</summary>
internal sealed record DescribeDBClusterSnapshotsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBClusterSnapshot")] public IReadOnlyList<DBClusterSnapshot>? DBClusterSnapshots { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterSnapshot.html</summary>
internal sealed record DBClusterSnapshot : AwsShape
{
    [ListItem("AvailabilityZone")] public IReadOnlyList<string>? AvailabilityZones { get; init; }
    public string? DBClusterSnapshotIdentifier { get; init; }
    public string? DBClusterIdentifier { get; init; }
    public DateTimeOffset? SnapshotCreateTime { get; init; }
    public string? Engine { get; init; }
    public string? EngineMode { get; init; }
    public int? AllocatedStorage { get; init; }
    public string? Status { get; init; }
    public int? Port { get; init; }
    public string? VpcId { get; init; }
    public DateTimeOffset? ClusterCreateTime { get; init; }
    public string? MasterUsername { get; init; }
    public string? EngineVersion { get; init; }
    public string? LicenseModel { get; init; }
    public string? SnapshotType { get; init; }
    public int? PercentProgress { get; init; }
    public bool? StorageEncrypted { get; init; }
    public string? StorageEncryptionType { get; init; }
    public int? BackupRetentionPeriod { get; init; }
    public string? PreferredBackupWindow { get; init; }
    public string? KmsKeyId { get; init; }
    public string? DBClusterSnapshotArn { get; init; }
    public string? SourceDBClusterSnapshotArn { get; init; }
    public bool? IAMDatabaseAuthenticationEnabled { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? TagList { get; init; }
    public string? StorageType { get; init; }
    public int? StorageThroughput { get; init; }
    public string? DbClusterResourceId { get; init; }
    public string? DBSystemId { get; init; }
}
