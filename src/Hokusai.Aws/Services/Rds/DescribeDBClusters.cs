using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html</summary>
internal sealed record DescribeDBClustersRequest : AwsPagedRequest<DescribeDBClustersResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBClusters");
    private static readonly AwsPaging s_paging = new("Marker", ["DBClusters"]);

    public string? DBClusterIdentifier { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }
    public bool? IncludeShared { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBClustersResponse page) => page.Marker;

    public override DescribeDBClustersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html</summary>
internal sealed record DescribeDBClustersResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBCluster")] public IReadOnlyList<DBCluster>? DBClusters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_LimitlessDatabase.html</summary>
internal sealed record LimitlessDatabase : AwsShape
{
    public string? Status { get; init; }
    public double? MinRequiredACU { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfigurationInfo.html</summary>
internal sealed record ServerlessV2ScalingConfigurationInfo : AwsShape
{
    public double? MinCapacity { get; init; }
    public double? MaxCapacity { get; init; }
    public int? SecondsUntilAutoPause { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RdsCustomClusterConfiguration.html</summary>
internal sealed record RdsCustomClusterConfiguration : AwsShape
{
    public string? InterconnectSubnetId { get; init; }
    public string? TransitGatewayMulticastDomainId { get; init; }
    public string? ReplicaMode { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ScalingConfigurationInfo.html</summary>
internal sealed record ScalingConfigurationInfo : AwsShape
{
    public int? MinCapacity { get; init; }
    public int? MaxCapacity { get; init; }
    public bool? AutoPause { get; init; }
    public int? SecondsUntilAutoPause { get; init; }
    public string? TimeoutAction { get; init; }
    public int? SecondsBeforeTimeout { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ClusterPendingModifiedValues.html</summary>
internal sealed record ClusterPendingModifiedValues : AwsShape
{
    public PendingCloudwatchLogsExports? PendingCloudwatchLogsExports { get; init; }
    public string? DBClusterIdentifier { get; init; }
    public string? MasterUserPassword { get; init; }
    public bool? IAMDatabaseAuthenticationEnabled { get; init; }
    public string? EngineVersion { get; init; }
    public int? BackupRetentionPeriod { get; init; }
    public string? StorageType { get; init; }
    public int? AllocatedStorage { get; init; }
    public RdsCustomClusterConfiguration? RdsCustomClusterConfiguration { get; init; }
    public int? Iops { get; init; }
    public CertificateDetails? CertificateDetails { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterRole.html</summary>
internal sealed record DBClusterRole : AwsShape
{
    public string? RoleArn { get; init; }
    public string? Status { get; init; }
    public string? FeatureName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterMember.html</summary>
internal sealed record DBClusterMember : AwsShape
{
    public string? DBInstanceIdentifier { get; init; }
    public bool? IsClusterWriter { get; init; }
    public string? DBClusterParameterGroupStatus { get; init; }
    public int? PromotionTier { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterStatusInfo.html</summary>
internal sealed record DBClusterStatusInfo : AwsShape
{
    public string? StatusType { get; init; }
    public bool? Normal { get; init; }
    public string? Status { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterOptionGroupStatus.html</summary>
internal sealed record DBClusterOptionGroupStatus : AwsShape
{
    public string? DBClusterOptionGroupName { get; init; }
    public string? Status { get; init; }
}
