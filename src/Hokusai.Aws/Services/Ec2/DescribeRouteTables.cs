using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html</summary>
internal sealed record DescribeRouteTablesRequest : AwsPagedRequest<DescribeRouteTablesResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeRouteTables");
    private static readonly AwsPaging s_paging = new("NextToken", ["RouteTables"]);

    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    public bool? DryRun { get; init; }
    [Location("RouteTableId")] public IReadOnlyList<string>? RouteTableIds { get; init; }
    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeRouteTablesResponse page) => page.NextToken;

    public override DescribeRouteTablesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html</summary>
internal sealed record DescribeRouteTablesResponse : AwsShape
{
    [Location("routeTableSet")] public IReadOnlyList<RouteTable>? RouteTables { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html</summary>
internal sealed record RouteTable : AwsShape
{
    [Location("associationSet")] public IReadOnlyList<RouteTableAssociation>? Associations { get; init; }
    [Location("propagatingVgwSet")] public IReadOnlyList<PropagatingVgw>? PropagatingVgws { get; init; }
    public string? RouteTableId { get; init; }
    [Location("routeSet")] public IReadOnlyList<Route>? Routes { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
    public string? VpcId { get; init; }
    public string? OwnerId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html</summary>
internal sealed record Route : AwsShape
{
    public string? DestinationCidrBlock { get; init; }
    public string? DestinationIpv6CidrBlock { get; init; }
    public string? DestinationPrefixListId { get; init; }
    public string? EgressOnlyInternetGatewayId { get; init; }
    public string? GatewayId { get; init; }
    public string? InstanceId { get; init; }
    public string? InstanceOwnerId { get; init; }
    public string? NatGatewayId { get; init; }
    public string? TransitGatewayId { get; init; }
    public string? LocalGatewayId { get; init; }
    public string? CarrierGatewayId { get; init; }
    public string? NetworkInterfaceId { get; init; }
    public string? Origin { get; init; }
    public string? State { get; init; }
    public string? VpcPeeringConnectionId { get; init; }
    public string? CoreNetworkArn { get; init; }
    public string? OdbNetworkArn { get; init; }
    public string? IpAddress { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PropagatingVgw.html</summary>
internal sealed record PropagatingVgw : AwsShape
{
    public string? GatewayId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociation.html</summary>
internal sealed record RouteTableAssociation : AwsShape
{
    public bool? Main { get; init; }
    public string? RouteTableAssociationId { get; init; }
    public string? RouteTableId { get; init; }
    public string? SubnetId { get; init; }
    public string? GatewayId { get; init; }
    public string? PublicIpv4Pool { get; init; }
    public RouteTableAssociationState? AssociationState { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociationState.html</summary>
internal sealed record RouteTableAssociationState : AwsShape
{
    public string? State { get; init; }
    public string? StatusMessage { get; init; }
}
