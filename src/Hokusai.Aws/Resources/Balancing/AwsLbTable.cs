using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Balancing;

/// <summary>Application, network and gateway load balancers.</summary>
internal static class AwsLbTable
{
    private static readonly AnswerAbout s_attributes = new("elbv2", "describe-load-balancer-attributes", String("LoadBalancerArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_lb",
        Listing = new("elbv2", "describe-load-balancers", "LoadBalancers[]"),
        Id = String("LoadBalancerArn"),
        Name = String("LoadBalancerName"),
        Arn = String("LoadBalancerArn"),
        Attributes = new()
        {
            ["access_logs"] = Logs("access_logs.s3").When(IsOneOf("Type", "application", "network")),
            ["arn"] = String("LoadBalancerArn"),
            ["arn_suffix"] = BalancerAnswers.ArnSuffix("LoadBalancerArn"),
            ["client_keep_alive"] = s_attributes.Attribute("client_keep_alive.seconds").AsNumber(),
            ["connection_logs"] = Logs("connection_logs.s3").When(IsOneOf("Type", "application")),
            ["customer_owned_ipv4_pool"] = String("CustomerOwnedIpv4Pool"),
            ["desync_mitigation_mode"] = s_attributes.Attribute("routing.http.desync_mitigation_mode"),
            ["dns_name"] = String("DNSName"),
            ["dns_record_client_routing_policy"] = s_attributes.Attribute("dns_record.client_routing_policy"),
            ["drop_invalid_header_fields"] = s_attributes.Attribute("routing.http.drop_invalid_header_fields.enabled").AsBool(),
            ["enable_cross_zone_load_balancing"] = s_attributes.Attribute("load_balancing.cross_zone.enabled").AsBool(),
            ["enable_deletion_protection"] = s_attributes.Attribute("deletion_protection.enabled").AsBool(),
            ["enable_http2"] = s_attributes.Attribute("routing.http2.enabled").AsBool(),
            ["enable_tls_version_and_cipher_suite_headers"] = s_attributes.Attribute("routing.http.x_amzn_tls_version_and_cipher_suite.enabled").AsBool(),
            ["enable_waf_fail_open"] = s_attributes.Attribute("waf.fail_open.enabled").AsBool(),
            ["enable_xff_client_port"] = s_attributes.Attribute("routing.http.xff_client_port.enabled").AsBool(),
            ["enable_zonal_shift"] = s_attributes.Attribute("zonal_shift.config.enabled").AsBool(),
            ["enforce_security_group_inbound_rules_on_private_link_traffic"] = String("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"),
            ["id"] = String("LoadBalancerArn"),
            ["idle_timeout"] = s_attributes.Attribute("idle_timeout.timeout_seconds").AsNumber(),
            ["internal"] = IsOneOf("Scheme", "internal"),
            ["ip_address_type"] = String("IpAddressType"),
            ["load_balancer_type"] = String("Type"),
            ["name"] = String("LoadBalancerName"),
            ["preserve_host_header"] = s_attributes.Attribute("routing.http.preserve_host_header.enabled").AsBool(),
            ["security_groups"] = StringSet("SecurityGroups[]"),
            ["subnet_mapping"] = SubnetMappings(),
            ["subnets"] = StringSet("AvailabilityZones[].SubnetId"),
            ["tags"] = BalancerAnswers.Tags("LoadBalancerArn"),
            ["tags_all"] = BalancerAnswers.Tags("LoadBalancerArn"),
            ["vpc_id"] = String("VpcId"),
            ["xff_header_processing_mode"] = s_attributes.Attribute("routing.http.xff_header_processing.mode"),
            ["zone_id"] = String("CanonicalHostedZoneId"),
        },
    };

    private static ValueSource Logs(string prefix) => s_attributes.Tell(Block("", new()
    {
        ["bucket"] = BalancerAnswers.Attribute(prefix + ".bucket"),
        ["enabled"] = BalancerAnswers.Attribute(prefix + ".enabled").AsBool().Else(false),
        ["prefix"] = BalancerAnswers.Attribute(prefix + ".prefix"),
    }));

    private static ValueSource SubnetMappings() => BlockSet("AvailabilityZones[]", new()
    {
        ["allocation_id"] = String("LoadBalancerAddresses[0].AllocationId"),
        ["ipv6_address"] = String("LoadBalancerAddresses[0].IPv6Address"),
        ["outpost_id"] = String("OutpostId"),
        ["private_ipv4_address"] = String("LoadBalancerAddresses[0].PrivateIPv4Address"),
        ["subnet_id"] = String("SubnetId"),
    });
}
