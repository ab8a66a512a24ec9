using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html</summary>
internal sealed record DescribeSubnetsRequest : AwsPagedRequest<DescribeSubnetsResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeSubnets");
    private static readonly AwsPaging s_paging = new("NextToken", ["Subnets"]);

    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    [Location("SubnetId")] [ListItem("SubnetId")] public IReadOnlyList<string>? SubnetIds { get; init; }
    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    public bool? DryRun { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeSubnetsResponse page) => page.NextToken;

    public override DescribeSubnetsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html</summary>
internal sealed record DescribeSubnetsResponse : AwsShape
{
    public string? NextToken { get; init; }
    [Location("subnetSet")] public IReadOnlyList<Subnet>? Subnets { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html</summary>
internal sealed record Subnet : AwsShape
{
    public string? AvailabilityZoneId { get; init; }
    public int? EnableLniAtDeviceIndex { get; init; }
    public bool? MapCustomerOwnedIpOnLaunch { get; init; }
    public string? CustomerOwnedIpv4Pool { get; init; }
    public string? OwnerId { get; init; }
    public bool? AssignIpv6AddressOnCreation { get; init; }
    public IReadOnlyList<SubnetIpv6CidrBlockAssociation>? Ipv6CidrBlockAssociationSet { get; init; }
    [Location("tagSet")] public IReadOnlyList<Tag>? Tags { get; init; }
    public string? SubnetArn { get; init; }
    public string? OutpostArn { get; init; }
    public bool? EnableDns64 { get; init; }
    public bool? Ipv6Native { get; init; }
    public PrivateDnsNameOptionsOnLaunch? PrivateDnsNameOptionsOnLaunch { get; init; }
    public BlockPublicAccessStates? BlockPublicAccessStates { get; init; }
    public string? Type { get; init; }
    public string? SubnetId { get; init; }
    public string? State { get; init; }
    public string? VpcId { get; init; }
    public string? CidrBlock { get; init; }
    public int? AvailableIpAddressCount { get; init; }
    public string? AvailabilityZone { get; init; }
    public bool? DefaultForAz { get; init; }
    public bool? MapPublicIpOnLaunch { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateDnsNameOptionsOnLaunch.html</summary>
internal sealed record PrivateDnsNameOptionsOnLaunch : AwsShape
{
    public string? HostnameType { get; init; }
    public bool? EnableResourceNameDnsARecord { get; init; }
    public bool? EnableResourceNameDnsAAAARecord { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetIpv6CidrBlockAssociation.html</summary>
internal sealed record SubnetIpv6CidrBlockAssociation : AwsShape
{
    public string? AssociationId { get; init; }
    public string? Ipv6CidrBlock { get; init; }
    public SubnetCidrBlockState? Ipv6CidrBlockState { get; init; }
    public string? Ipv6AddressAttribute { get; init; }
    public string? IpSource { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetCidrBlockState.html</summary>
internal sealed record SubnetCidrBlockState : AwsShape
{
    public string? State { get; init; }
    public string? StatusMessage { get; init; }
}
