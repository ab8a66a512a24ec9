using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html</summary>
internal sealed record DescribeDBSubnetGroupsRequest : AwsPagedRequest<DescribeDBSubnetGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBSubnetGroups");
    private static readonly AwsPaging s_paging = new("Marker", ["DBSubnetGroups"]);

    public string? DBSubnetGroupName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBSubnetGroupsResponse page) => page.Marker;

    public override DescribeDBSubnetGroupsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html</summary>
internal sealed record DescribeDBSubnetGroupsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBSubnetGroup")] public IReadOnlyList<DBSubnetGroup>? DBSubnetGroups { get; init; }
}
