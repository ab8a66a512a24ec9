using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html</summary>
internal sealed record DescribeDBParameterGroupsRequest : AwsPagedRequest<DescribeDBParameterGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBParameterGroups");
    private static readonly AwsPaging s_paging = new("Marker", ["DBParameterGroups"]);

    public string? DBParameterGroupName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBParameterGroupsResponse page) => page.Marker;

    public override DescribeDBParameterGroupsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html</summary>
internal sealed record DescribeDBParameterGroupsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBParameterGroup")] public IReadOnlyList<DBParameterGroup>? DBParameterGroups { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBParameterGroup.html</summary>
internal sealed record DBParameterGroup : AwsShape
{
    public string? DBParameterGroupName { get; init; }
    public string? DBParameterGroupFamily { get; init; }
    public string? Description { get; init; }
    public string? DBParameterGroupArn { get; init; }
}
