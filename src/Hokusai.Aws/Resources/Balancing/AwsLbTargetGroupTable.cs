using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Balancing;

/// <summary>Groups of targets that load balancers send requests to.</summary>
internal static class AwsLbTargetGroupTable
{
    private static readonly AnswerAbout s_attributes = new("elbv2", "describe-target-group-attributes", String("TargetGroupArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_lb_target_group",
        Listing = new("elbv2", "describe-target-groups", "TargetGroups[]"),
        Id = String("TargetGroupArn"),
        Name = String("TargetGroupName"),
        Arn = String("TargetGroupArn"),
        Attributes = new()
        {
            ["arn"] = String("TargetGroupArn"),
            ["arn_suffix"] = BalancerAnswers.ArnSuffix("TargetGroupArn"),
            ["connection_termination"] = s_attributes.Attribute("deregistration_delay.connection_termination.enabled").AsBool(),
            ["deregistration_delay"] = s_attributes.Attribute("deregistration_delay.timeout_seconds"),
            ["health_check"] = HealthCheck(),
            ["id"] = String("TargetGroupArn"),
            ["ip_address_type"] = String("IpAddressType"),
            ["lambda_multi_value_headers_enabled"] = s_attributes.Attribute("lambda.multi_value_headers.enabled").AsBool(),
            ["load_balancer_arns"] = StringSet("LoadBalancerArns[]"),
            ["load_balancing_algorithm_type"] = s_attributes.Attribute("load_balancing.algorithm.type"),
            ["load_balancing_anomaly_mitigation"] = s_attributes.Attribute("load_balancing.algorithm.anomaly_mitigation"),
            ["load_balancing_cross_zone_enabled"] = s_attributes.Attribute("load_balancing.cross_zone.enabled"),
            ["name"] = String("TargetGroupName"),
            ["port"] = Number("Port", absent: AttributeValue.Null),
            ["preserve_client_ip"] = s_attributes.Attribute("preserve_client_ip.enabled"),
            ["protocol"] = String("Protocol"),
            ["protocol_version"] = String("ProtocolVersion"),
            ["proxy_protocol_v2"] = s_attributes.Attribute("proxy_protocol_v2.enabled").AsBool(),
            ["slow_start"] = s_attributes.Attribute("slow_start.duration_seconds").AsNumber(),
            ["stickiness"] = s_attributes.Tell(Stickiness()),
            ["tags"] = BalancerAnswers.Tags("TargetGroupArn"),
            ["tags_all"] = BalancerAnswers.Tags("TargetGroupArn"),
            ["target_type"] = String("TargetType"),
            ["vpc_id"] = String("VpcId"),
        },
    };

    private static ValueSource HealthCheck() => Block("", new()
    {
        ["enabled"] = Bool("HealthCheckEnabled", absent: AttributeValue.Null),
        ["healthy_threshold"] = Number("HealthyThresholdCount", absent: AttributeValue.Null),
        ["interval"] = Number("HealthCheckIntervalSeconds", absent: AttributeValue.Null),
        ["matcher"] = String("Matcher.HttpCode").Else(String("Matcher.GrpcCode")),
        ["path"] = String("HealthCheckPath"),
        ["port"] = String("HealthCheckPort"),
        ["protocol"] = String("HealthCheckProtocol"),
        ["timeout"] = Number("HealthCheckTimeoutSeconds", absent: AttributeValue.Null),
        ["unhealthy_threshold"] = Number("UnhealthyThresholdCount", absent: AttributeValue.Null),
    });

    // Each kind of cookie has a duration of its own.
    private static ValueSource Stickiness() => Block("", new()
    {
        ["cookie_duration"] = BalancerAnswers.Attribute("stickiness.lb_cookie.duration_seconds").When(IsStickyBy("lb_cookie"))
            .Else(BalancerAnswers.Attribute("stickiness.app_cookie.duration_seconds").When(IsStickyBy("app_cookie"))).AsNumber(),
        ["cookie_name"] = BalancerAnswers.Attribute("stickiness.app_cookie.cookie_name"),
        ["enabled"] = BalancerAnswers.Attribute("stickiness.enabled").AsBool(),
        ["type"] = BalancerAnswers.Attribute("stickiness.type"),
    });

    private static ValueSource IsStickyBy(string type) => BalancerAnswers.Attribute("stickiness.type").Select(actual => actual.String == type);
}
