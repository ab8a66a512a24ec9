using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeGlobalClusters.html</summary>
internal sealed record DescribeGlobalClustersRequest : AwsPagedRequest<DescribeGlobalClustersResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeGlobalClusters");
    private static readonly AwsPaging s_paging = new("Marker", ["GlobalClusters"]);

    public string? GlobalClusterIdentifier { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeGlobalClustersResponse page) => page.Marker;

    public override DescribeGlobalClustersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeGlobalClusters.html</summary>
internal sealed record DescribeGlobalClustersResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("GlobalClusterMember")] public IReadOnlyList<GlobalCluster>? GlobalClusters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_GlobalCluster.html</summary>
internal sealed record GlobalCluster : AwsShape
{
    public string? GlobalClusterIdentifier { get; init; }
    public string? GlobalClusterResourceId { get; init; }
    public string? GlobalClusterArn { get; init; }
    public string? Status { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? EngineLifecycleSupport { get; init; }
    public string? DatabaseName { get; init; }
    public bool? StorageEncrypted { get; init; }
    public string? StorageEncryptionType { get; init; }
    public bool? DeletionProtection { get; init; }
    [ListItem("GlobalClusterMember")] public IReadOnlyList<GlobalClusterMember>? GlobalClusterMembers { get; init; }
    public string? Endpoint { get; init; }
    public FailoverState? FailoverState { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? TagList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_FailoverState.html</summary>
internal sealed record FailoverState : AwsShape
{
    public string? Status { get; init; }
    public string? FromDbClusterArn { get; init; }
    public string? ToDbClusterArn { get; init; }
    public bool? IsDataLossAllowed { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_GlobalClusterMember.html</summary>
internal sealed record GlobalClusterMember : AwsShape
{
    public string? DBClusterArn { get; init; }
    public IReadOnlyList<string>? Readers { get; init; }
    public bool? IsWriter { get; init; }
    public string? GlobalWriteForwardingStatus { get; init; }
    public string? SynchronizationStatus { get; init; }
}
