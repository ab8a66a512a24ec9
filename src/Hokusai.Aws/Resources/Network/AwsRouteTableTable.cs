using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Network;

/// <summary>Route tables, the main ones of their networks included.</summary>
internal static class AwsRouteTableTable
{
    private const string EndpointPrefix = "vpce-";
    private const string Origin = "origin";

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_route_table",
        Listing = new("ec2", "describe-route-tables", "RouteTables[]"),
        Id = String("RouteTableId"),
        Name = NameTag.In("Tags"),
        Arn = Arn(),
        Attributes = new()
        {
            ["arn"] = Arn(),
            ["id"] = String("RouteTableId"),
            ["owner_id"] = String("OwnerId"),
            ["propagating_vgws"] = StringSet("PropagatingVgws[].GatewayId"),
            ["route"] = Routes(),
            ["tags"] = Tags("Tags"),
            ["tags_all"] = Tags("Tags"),
            ["vpc_id"] = String("VpcId"),
        },
    };

    private static ValueSource Routes() => Blocks("Routes[]", new()
    {
        ["carrier_gateway_id"] = String("CarrierGatewayId"),
        ["cidr_block"] = String("DestinationCidrBlock"),
        ["core_network_arn"] = String("CoreNetworkArn"),
        ["destination_prefix_list_id"] = String("DestinationPrefixListId"),
        ["egress_only_gateway_id"] = String("EgressOnlyInternetGatewayId"),
        ["gateway_id"] = Gateway(isEndpoint: false),
        ["ipv6_cidr_block"] = String("DestinationIpv6CidrBlock"),
        ["local_gateway_id"] = String("LocalGatewayId"),
        ["nat_gateway_id"] = String("NatGatewayId"),
        ["network_interface_id"] = String("NetworkInterfaceId"),
        ["transit_gateway_id"] = String("TransitGatewayId"),
        ["vpc_endpoint_id"] = Gateway(isEndpoint: true),
        ["vpc_peering_connection_id"] = String("VpcPeeringConnectionId"),
        [Origin] = String("Origin"),
    }).Select(static routes => AttributeValue.Set(routes.Items
        .Where(static route => !IsForeign(route))
        .Select(static route => AttributeValue.Map(route.Members.Where(static member => member.Key != Origin)))));

    // An endpoint is told as a gateway, and is an attribute of its own in Terraform.
    private static ValueSource Gateway(bool isEndpoint)
        => String("GatewayId").SelectString(id => id.StartsWith(EndpointPrefix, StringComparison.Ordinal) == isEndpoint ? id : AttributeValue.Null);

    // Routes that no configuration makes: within the network, learnt from a virtual private gateway, and of gateway endpoints.
    private static bool IsForeign(AttributeValue route)
        => route["gateway_id"].String is "local" or "VpcLattice"
            || route[Origin].String == "EnableVgwRoutePropagation"
            || (!route["destination_prefix_list_id"].IsUnset && !route["vpc_endpoint_id"].IsUnset);

    private static ValueSource Arn() => Arns.Of("ec2", String("OwnerId"), Joined("/", Constant("route-table"), String("RouteTableId")));
}
