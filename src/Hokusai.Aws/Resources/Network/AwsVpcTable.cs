using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>Virtual networks, default ones included.</summary>
internal static class AwsVpcTable
{
    private static readonly ItemOf s_mainRouteTable = new(
        "ec2", "describe-route-tables", "RouteTables[].Associations[]", Parent(String("VpcId")).When(Bool("Main", absent: false)), String("VpcId"));

    private static readonly ItemOf s_defaultSecurityGroup = new(
        "ec2", "describe-security-groups", "SecurityGroups[]", String("VpcId").When(IsOneOf("GroupName", "default")), String("VpcId"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_vpc",
        Listing = new("ec2", "describe-vpcs", "Vpcs[]"),
        Id = String("VpcId"),
        Name = NameTag.In("Tags"),
        Arn = Arn(),
        Attributes = new()
        {
            ["arn"] = Arn(),
            ["cidr_block"] = String("CidrBlock"),
            ["default_route_table_id"] = s_mainRouteTable.Tell(Parent(String("RouteTableId"))),
            ["default_security_group_id"] = s_defaultSecurityGroup.Tell(String("GroupId")),
            ["dhcp_options_id"] = String("DhcpOptionsId"),
            ["enable_dns_hostnames"] = DnsAttribute("EnableDnsHostnames", "enableDnsHostnames"),
            ["enable_dns_support"] = DnsAttribute("EnableDnsSupport", "enableDnsSupport"),
            ["id"] = String("VpcId"),
            ["instance_tenancy"] = String("InstanceTenancy"),
            ["ipv6_association_id"] = Ipv6Blocks.First("AssociationId"),
            ["ipv6_cidr_block"] = Ipv6Blocks.First("Ipv6CidrBlock"),
            ["main_route_table_id"] = s_mainRouteTable.Tell(Parent(String("RouteTableId"))),
            ["owner_id"] = String("OwnerId"),
            ["tags"] = Tags("Tags"),
            ["tags_all"] = Tags("Tags"),
        },
    };

    // One answer for each attribute of each network.
    private static ValueSource DnsAttribute(string member, string attribute)
        => new AnswerAbout("ec2", "describe-vpc-attribute", Joined("/", String("VpcId"), Constant(attribute))).Tell(Bool($"{member}.Value"));

    private static ValueSource Arn() => Arns.Of("ec2", String("OwnerId"), Joined("/", Constant("vpc"), String("VpcId")));
}
