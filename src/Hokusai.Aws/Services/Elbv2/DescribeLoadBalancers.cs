using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html</summary>
internal sealed record DescribeLoadBalancersRequest : AwsPagedRequest<DescribeLoadBalancersResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeLoadBalancers");
    private static readonly AwsPaging s_paging = new("NextMarker", ["LoadBalancers"]);

    public IReadOnlyList<string>? LoadBalancerArns { get; init; }
    public IReadOnlyList<string>? Names { get; init; }
    public string? Marker { get; init; }
    public int? PageSize { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeLoadBalancersResponse page) => page.NextMarker;

    public override DescribeLoadBalancersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html</summary>
internal sealed record DescribeLoadBalancersResponse : AwsShape
{
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }
    public string? NextMarker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html</summary>
internal sealed record LoadBalancer : AwsShape
{
    public string? LoadBalancerArn { get; init; }
    public string? DNSName { get; init; }
    public string? CanonicalHostedZoneId { get; init; }
    public DateTimeOffset? CreatedTime { get; init; }
    public string? LoadBalancerName { get; init; }
    public string? Scheme { get; init; }
    public string? VpcId { get; init; }
    public LoadBalancerState? State { get; init; }
    public string? Type { get; init; }
    public IReadOnlyList<AvailabilityZone>? AvailabilityZones { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public string? IpAddressType { get; init; }
    public string? CustomerOwnedIpv4Pool { get; init; }
    public string? EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic { get; init; }
    public string? EnablePrefixForIpv6SourceNat { get; init; }
    public IpamPools? IpamPools { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_IpamPools.html</summary>
internal sealed record IpamPools : AwsShape
{
    public string? Ipv4IpamPoolId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AvailabilityZone.html</summary>
internal sealed record AvailabilityZone : AwsShape
{
    public string? ZoneName { get; init; }
    public string? SubnetId { get; init; }
    public string? OutpostId { get; init; }
    public IReadOnlyList<LoadBalancerAddress>? LoadBalancerAddresses { get; init; }
    public IReadOnlyList<string>? SourceNatIpv6Prefixes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAddress.html</summary>
internal sealed record LoadBalancerAddress : AwsShape
{
    public string? IpAddress { get; init; }
    public string? AllocationId { get; init; }
    public string? PrivateIPv4Address { get; init; }
    public string? IPv6Address { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerState.html</summary>
internal sealed record LoadBalancerState : AwsShape
{
    public string? Code { get; init; }
    public string? Reason { get; init; }
}
