namespace Hokusai.Aws.Tests.Resources;

public sealed class NetworkTablesTests
{
    private const string Group = """
        { "SecurityGroups": [{ "GroupId": "sg-1", "GroupName": "web", "OwnerId": "123456789012", "VpcId": "vpc-1", "Description": "Web", "IpPermissions": [
          { "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
            "IpRanges": [{ "CidrIp": "10.0.0.0/8", "Description": "Office" }, { "CidrIp": "0.0.0.0/0" }, { "CidrIp": "192.168.0.0/16", "Description": "Office" }],
            "Ipv6Ranges": [{ "CidrIpv6": "::/0" }],
            "PrefixListIds": [{ "PrefixListId": "pl-1" }],
            "UserIdGroupPairs": [
              { "GroupId": "sg-1", "UserId": "123456789012" },
              { "GroupId": "sg-2", "UserId": "123456789012", "Description": "Office" },
              { "GroupId": "sg-3", "UserId": "999999999999", "VpcPeeringConnectionId": "pcx-1" } ] },
          { "IpProtocol": "-1", "IpRanges": [{ "CidrIp": "10.1.0.0/16" }] }
        ], "IpPermissionsEgress": [] }] }
        """;

    [Fact]
    public void Sources_that_share_protocol_ports_and_description_are_one_rule()
    {
        var ingress = new Answers().Add("ec2", "describe-security-groups", Group).Only("aws_security_group").Items("ingress").Value.Select(rule => rule.ToString());

        Assert.Equal(
            [
                """{"cidr_blocks":["0.0.0.0/0"],"description":"","from_port":443,"ipv6_cidr_blocks":["::/0"],"prefix_list_ids":["pl-1"],"protocol":"tcp","security_groups":["999999999999/sg-3"],"self":true,"to_port":443}""",
                """{"cidr_blocks":["10.0.0.0/8","192.168.0.0/16"],"description":"Office","from_port":443,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"tcp","security_groups":["sg-2"],"self":false,"to_port":443}""",
                """{"cidr_blocks":["10.1.0.0/16"],"description":"","from_port":0,"ipv6_cidr_blocks":[],"prefix_list_ids":[],"protocol":"-1","security_groups":[],"self":false,"to_port":0}""",
            ],
            ingress);
    }

    [Fact]
    public void Rules_are_unknown_where_one_of_them_can_not_be_read()
    {
        var group = new Answers().Add("ec2", "describe-security-groups", Group.Replace("\"0.0.0.0/0\"", "0", StringComparison.Ordinal)).Only("aws_security_group");

        Assert.False(group.Attribute("ingress").IsKnown);
        Assert.Contains("CidrIp is a number where a text belongs", group.Attribute("ingress").Reason, StringComparison.Ordinal);
        Assert.True(group.Attribute("egress").IsKnown);
    }

    [Fact]
    public void A_rule_of_its_own_says_which_way_it_goes_and_whose_group_it_names()
    {
        var answers = new Answers().Add("ec2", "describe-security-group-rules", """
            { "SecurityGroupRules": [
              { "SecurityGroupRuleId": "sgr-1", "GroupId": "sg-1", "GroupOwnerId": "123456789012", "IsEgress": false, "IpProtocol": "tcp", "FromPort": 80, "ToPort": 81,
                "ReferencedGroupInfo": { "GroupId": "sg-3", "UserId": "999999999999" }, "Tags": [] },
              { "SecurityGroupRuleId": "sgr-2", "GroupId": "sg-1", "GroupOwnerId": "123456789012", "IsEgress": true, "IpProtocol": "-1", "FromPort": -1, "ToPort": -1, "CidrIpv4": "0.0.0.0/0", "Tags": [] }
            ] }
            """);

        var ingress = answers.Only("aws_vpc_security_group_ingress_rule");
        Assert.Equal("999999999999/sg-3", ingress.String("referenced_security_group_id").Value);
        Assert.Equal((80, 81), (ingress.Number("from_port").Value, ingress.Number("to_port").Value));
        Assert.Equal("arn:aws:ec2:eu-west-1:123456789012:security-group-rule/sgr-1", ingress.Arn);
        Assert.Null(answers.Only("aws_vpc_security_group_egress_rule").Number("from_port").Value);
    }

    [Fact]
    public void Routes_that_no_configuration_makes_are_left_out_and_endpoints_are_told_from_gateways()
    {
        var routes = new Answers().Add("ec2", "describe-route-tables", """
            { "RouteTables": [{ "RouteTableId": "rtb-1", "OwnerId": "123456789012", "VpcId": "vpc-1", "Tags": [{ "Key": "Name", "Value": "public" }], "PropagatingVgws": [{ "GatewayId": "vgw-1" }], "Routes": [
              { "DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local", "Origin": "CreateRouteTable" },
              { "DestinationCidrBlock": "172.16.0.0/12", "GatewayId": "vgw-1", "Origin": "EnableVgwRoutePropagation" },
              { "DestinationPrefixListId": "pl-1", "GatewayId": "vpce-1", "Origin": "CreateRoute" },
              { "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "vpce-2", "Origin": "CreateRoute" },
              { "DestinationIpv6CidrBlock": "::/0", "GatewayId": "igw-1", "Origin": "CreateRoute" }
            ] }] }
            """).Only("aws_route_table");

        Assert.Equal("public", routes.Name);
        Assert.Equal(["vgw-1"], routes.Items("propagating_vgws").Value.Select(gateway => gateway.String));
        Assert.Equal(
            [("::/0", "igw-1", null), ("0.0.0.0/0", null, "vpce-2")],
            routes.Items("route").Value
                .Select(route => (route["cidr_block"].String ?? route["ipv6_cidr_block"].String, route["gateway_id"].String, route["vpc_endpoint_id"].String))
                .OrderByDescending(route => route.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void A_network_knows_its_main_route_table_its_default_group_and_the_IPv6_block_that_it_still_has()
    {
        var vpc = new Answers()
            .Add("ec2", "describe-vpcs", """
                { "Vpcs": [{ "VpcId": "vpc-1", "OwnerId": "123456789012", "CidrBlock": "10.0.0.0/16", "Tags": [], "Ipv6CidrBlockAssociationSet": [
                  { "AssociationId": "old", "Ipv6CidrBlock": "2001:db8:1::/56", "Ipv6CidrBlockState": { "State": "disassociated" } },
                  { "AssociationId": "new", "Ipv6CidrBlock": "2001:db8:2::/56", "Ipv6CidrBlockState": { "State": "associated" } } ] }] }
                """)
            .Add("ec2", "describe-route-tables", """
                { "RouteTables": [
                  { "RouteTableId": "rtb-1", "VpcId": "vpc-2", "Associations": [{ "Main": true }] },
                  { "RouteTableId": "rtb-2", "VpcId": "vpc-1", "Associations": [{ "Main": false }] },
                  { "RouteTableId": "rtb-3", "VpcId": "vpc-1", "Associations": [{ "Main": true }] } ] }
                """)
            .Add("ec2", "describe-security-groups", """{ "SecurityGroups": [{ "GroupId": "sg-1", "GroupName": "web", "VpcId": "vpc-1" }, { "GroupId": "sg-2", "GroupName": "default", "VpcId": "vpc-1" }] }""")
            .Add("ec2", "describe-vpc-attribute", """{ "VpcId": "vpc-1", "EnableDnsSupport": { "Value": true } }""", "vpc-1/enableDnsSupport")
            .Deny("ec2", "describe-vpc-attribute", "ec2:DescribeVpcAttribute", "vpc-1/enableDnsHostnames")
            .Only("aws_vpc");

        Assert.Equal("rtb-3", vpc.String("main_route_table_id").Value);
        Assert.Equal("sg-2", vpc.String("default_security_group_id").Value);
        Assert.Equal(("2001:db8:2::/56", "new"), (vpc.String("ipv6_cidr_block").Value, vpc.String("ipv6_association_id").Value));
        Assert.True(vpc.Bool("enable_dns_support").Value);
        Assert.Equal("ec2:DescribeVpcAttribute", vpc.Bool("enable_dns_hostnames").MissingPermission);
    }
}
