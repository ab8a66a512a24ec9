using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html</summary>
internal sealed record NetworkInterface : AwsShape
{
    public NetworkInterfaceAssociation? Association { get; init; }
    public NetworkInterfaceAttachment? Attachment { get; init; }
    public string? AvailabilityZone { get; init; }
    public ConnectionTrackingConfiguration? ConnectionTrackingConfiguration { get; init; }
    public string? Description { get; init; }
    [Location("groupSet")] public IReadOnlyList<GroupIdentifier>? Groups { get; init; }
    public string? InterfaceType { get; init; }
    [Location("ipv6AddressesSet")] public IReadOnlyList<NetworkInterfaceIpv6Address>? Ipv6Addresses { get; init; }
    public string? MacAddress { get; init; }
    public string? NetworkInterfaceId { get; init; }
    public string? OutpostArn { get; init; }
    public string? OwnerId { get; init; }
    public string? PrivateDnsName { get; init; }
    public string? PublicDnsName { get; init; }
    public PublicIpDnsNameOptions? PublicIpDnsNameOptions { get; init; }
    public string? PrivateIpAddress { get; init; }
    [Location("privateIpAddressesSet")] public IReadOnlyList<NetworkInterfacePrivateIpAddress>? PrivateIpAddresses { get; init; }
    [Location("ipv4PrefixSet")] public IReadOnlyList<Ipv4PrefixSpecification>? Ipv4Prefixes { get; init; }
    [Location("ipv6PrefixSet")] public IReadOnlyList<Ipv6PrefixSpecification>? Ipv6Prefixes { get; init; }
    public string? RequesterId { get; init; }
    public bool? RequesterManaged { get; init; }
    public bool? SourceDestCheck { get; init; }
    public string? Status { get; init; }
    public string? SubnetId { get; init; }
    public IReadOnlyList<Tag>? TagSet { get; init; }
    public string? VpcId { get; init; }
    public bool? DenyAllIgwTraffic { get; init; }
    public bool? Ipv6Native { get; init; }
    public string? Ipv6Address { get; init; }
    public OperatorResponse? Operator { get; init; }
    [Location("associatedSubnetSet")] public IReadOnlyList<string>? AssociatedSubnets { get; init; }
    public string? AvailabilityZoneId { get; init; }
}
