using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html</summary>
internal sealed record DescribeNetworkInterfacesRequest : AwsPagedRequest<DescribeNetworkInterfacesResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeNetworkInterfaces");
    private static readonly AwsPaging s_paging = new("NextToken", ["NetworkInterfaces"]);

    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    [Location("IncludeManagedResources")] public bool? IncludeManagedResources { get; init; }
    public bool? DryRun { get; init; }
    [Location("NetworkInterfaceId")] public IReadOnlyList<string>? NetworkInterfaceIds { get; init; }
    [Location("filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeNetworkInterfacesResponse page) => page.NextToken;

    public override DescribeNetworkInterfacesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html</summary>
internal sealed record DescribeNetworkInterfacesResponse : AwsShape
{
    [Location("networkInterfaceSet")] public IReadOnlyList<NetworkInterface>? NetworkInterfaces { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html</summary>
internal sealed record OperatorResponse : AwsShape
{
    public bool? Managed { get; init; }
    public string? Principal { get; init; }
    public bool? HiddenByDefault { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv6PrefixSpecification.html</summary>
internal sealed record Ipv6PrefixSpecification : AwsShape
{
    public string? Ipv6Prefix { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv4PrefixSpecification.html</summary>
internal sealed record Ipv4PrefixSpecification : AwsShape
{
    public string? Ipv4Prefix { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfacePrivateIpAddress.html</summary>
internal sealed record NetworkInterfacePrivateIpAddress : AwsShape
{
    public NetworkInterfaceAssociation? Association { get; init; }
    public bool? Primary { get; init; }
    public string? PrivateDnsName { get; init; }
    public string? PrivateIpAddress { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html</summary>
internal sealed record NetworkInterfaceAssociation : AwsShape
{
    public string? AllocationId { get; init; }
    public string? AssociationId { get; init; }
    public string? IpOwnerId { get; init; }
    public string? PublicDnsName { get; init; }
    public string? PublicIp { get; init; }
    public string? CustomerOwnedIp { get; init; }
    public string? CarrierIp { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PublicIpDnsNameOptions.html</summary>
internal sealed record PublicIpDnsNameOptions : AwsShape
{
    public string? DnsHostnameType { get; init; }
    public string? PublicIpv4DnsName { get; init; }
    public string? PublicIpv6DnsName { get; init; }
    public string? PublicDualStackDnsName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceIpv6Address.html</summary>
internal sealed record NetworkInterfaceIpv6Address : AwsShape
{
    public string? Ipv6Address { get; init; }
    public string? PublicIpv6DnsName { get; init; }
    public bool? IsPrimaryIpv6 { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GroupIdentifier.html</summary>
internal sealed record GroupIdentifier : AwsShape
{
    public string? GroupId { get; init; }
    public string? GroupName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingConfiguration.html</summary>
internal sealed record ConnectionTrackingConfiguration : AwsShape
{
    public int? TcpEstablishedTimeout { get; init; }
    public int? UdpStreamTimeout { get; init; }
    public int? UdpTimeout { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAttachment.html</summary>
internal sealed record NetworkInterfaceAttachment : AwsShape
{
    public DateTimeOffset? AttachTime { get; init; }
    public string? AttachmentId { get; init; }
    public bool? DeleteOnTermination { get; init; }
    public int? DeviceIndex { get; init; }
    public int? NetworkCardIndex { get; init; }
    public string? InstanceId { get; init; }
    public string? InstanceOwnerId { get; init; }
    public string? Status { get; init; }
    public AttachmentEnaSrdSpecification? EnaSrdSpecification { get; init; }
    public int? EnaQueueCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachmentEnaSrdSpecification.html</summary>
internal sealed record AttachmentEnaSrdSpecification : AwsShape
{
    public bool? EnaSrdEnabled { get; init; }
    public AttachmentEnaSrdUdpSpecification? EnaSrdUdpSpecification { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachmentEnaSrdUdpSpecification.html</summary>
internal sealed record AttachmentEnaSrdUdpSpecification : AwsShape
{
    public bool? EnaSrdUdpEnabled { get; init; }
}
