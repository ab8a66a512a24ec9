using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameterGroups.html</summary>
internal sealed record DescribeDBClusterParameterGroupsRequest : AwsPagedRequest<DescribeDBClusterParameterGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBClusterParameterGroups");
    private static readonly AwsPaging s_paging = new("Marker", ["DBClusterParameterGroups"]);

    public string? DBClusterParameterGroupName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBClusterParameterGroupsResponse page) => page.Marker;

    public override DescribeDBClusterParameterGroupsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameterGroups.html</summary>
internal sealed record DescribeDBClusterParameterGroupsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBClusterParameterGroup")] public IReadOnlyList<DBClusterParameterGroup>? DBClusterParameterGroups { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBClusterParameterGroup.html</summary>
internal sealed record DBClusterParameterGroup : AwsShape
{
    public string? DBClusterParameterGroupName { get; init; }
    public string? DBParameterGroupFamily { get; init; }
    public string? Description { get; init; }
    public string? DBClusterParameterGroupArn { get; init; }
}
