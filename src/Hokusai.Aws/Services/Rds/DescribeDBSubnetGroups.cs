using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>Asks for DB subnet groups: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html</summary>
internal sealed record DescribeDBSubnetGroupsRequest : AwsPagedRequest<DescribeDBSubnetGroupsResponse>
{
    public string? DBSubnetGroupName { get; init; }

    public int? MaxRecords { get; init; }

    public string? Marker { get; init; }

    public override AwsOperation Operation { get; } = new(RdsService.Service, "DescribeDBSubnetGroups");

    public override string? NextPage(DescribeDBSubnetGroupsResponse page) => page.Marker;

    public override DescribeDBSubnetGroupsRequest ForPage(string token) => this with { Marker = token };
}

internal sealed record DescribeDBSubnetGroupsResponse : AwsShape
{
    public string? Marker { get; init; }

    [ListItem("DBSubnetGroup")]
    public IReadOnlyList<DBSubnetGroup>? DBSubnetGroups { get; init; }
}

internal sealed record DBSubnetGroup : AwsShape
{
    public string? DBSubnetGroupName { get; init; }

    public string? DBSubnetGroupDescription { get; init; }

    public string? VpcId { get; init; }

    public string? SubnetGroupStatus { get; init; }
}
