using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>Subnets, those that came with a default VPC included.</summary>
internal static class AwsSubnetTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_subnet",
        Listing = new("ec2", "describe-subnets", "Subnets[]"),
        Id = String("SubnetId"),
        Name = NameTag.In("Tags"),
        Arn = String("SubnetArn"),
        Attributes = new()
        {
            ["arn"] = String("SubnetArn"),
            ["assign_ipv6_address_on_creation"] = Bool("AssignIpv6AddressOnCreation"),
            ["availability_zone"] = String("AvailabilityZone"),
            ["availability_zone_id"] = String("AvailabilityZoneId"),
            ["cidr_block"] = String("CidrBlock"),
            ["customer_owned_ipv4_pool"] = String("CustomerOwnedIpv4Pool"),
            ["enable_dns64"] = Bool("EnableDns64", absent: false),
            ["enable_lni_at_device_index"] = Number("EnableLniAtDeviceIndex", absent: AttributeValue.Null),
            ["enable_resource_name_dns_a_record_on_launch"] = Bool("PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord", absent: false),
            ["enable_resource_name_dns_aaaa_record_on_launch"] = Bool("PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord", absent: false),
            ["id"] = String("SubnetId"),
            ["ipv6_cidr_block"] = Ipv6Blocks.First("Ipv6CidrBlock"),
            ["ipv6_cidr_block_association_id"] = Ipv6Blocks.First("AssociationId"),
            ["ipv6_native"] = Bool("Ipv6Native", absent: false),
            ["map_customer_owned_ip_on_launch"] = Bool("MapCustomerOwnedIpOnLaunch", absent: false),
            ["map_public_ip_on_launch"] = Bool("MapPublicIpOnLaunch"),
            ["outpost_arn"] = String("OutpostArn"),
            ["owner_id"] = String("OwnerId"),
            ["private_dns_hostname_type_on_launch"] = String("PrivateDnsNameOptionsOnLaunch.HostnameType"),
            ["tags"] = Tags("Tags"),
            ["tags_all"] = Tags("Tags"),
            ["vpc_id"] = String("VpcId"),
        },
    };
}
