namespace Hokusai.Aws.Tests.Resources;

public sealed class BalancingTablesTests
{
    private const string Balancer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/public/50dc6c495c0c9188";
    private const string Group = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/6d0ecf831eec9f09";

    [Theory]
    [InlineData("""[{ "TargetGroupArn": "tg", "Weight": 1 }]""", "false", "tg", 0)]
    [InlineData("""[{ "TargetGroupArn": "tg", "Weight": 1 }]""", "true", null, 1)]
    [InlineData("""[{ "TargetGroupArn": "tg", "Weight": 9 }, { "TargetGroupArn": "other", "Weight": 1 }]""", "false", null, 1)]
    public void Forwarding_to_one_group_is_told_by_the_group_alone(string groups, string sticky, string? group, int blocks)
    {
        var action = new Answers().Add("elbv2", "describe-listeners", $$"""
            { "Listeners": [{ "ListenerArn": "arn:l", "DefaultActions": [{ "Type": "forward", "TargetGroupArn": "tg",
              "ForwardConfig": { "TargetGroups": {{groups}}, "TargetGroupStickinessConfig": { "Enabled": {{sticky}} } } }] }] }
            """, Balancer).Only("aws_lb_listener").Items("default_action").Value[0];

        Assert.Equal(group, action["target_group_arn"].String);
        Assert.Equal(blocks, action["forward"].Items.Count);
    }

    [Theory]
    [InlineData("off", """[{"advertise_trust_store_ca_names":null,"ignore_client_certificate_expiry":null,"mode":"off","trust_store_arn":null}]""")]
    [InlineData("verify", """[{"advertise_trust_store_ca_names":"on","ignore_client_certificate_expiry":true,"mode":"verify","trust_store_arn":"arn:t"}]""")]
    public void Of_a_listener_that_asks_for_no_certificates_only_that_is_told(string mode, string expected)
        => Assert.Equal(expected, new Answers().Add("elbv2", "describe-listeners", $$"""
            { "Listeners": [{ "ListenerArn": "arn:l", "DefaultActions": [],
              "MutualAuthentication": { "Mode": "{{mode}}", "AdvertiseTrustStoreCaNames": "on", "TrustStoreArn": "arn:t", "IgnoreClientCertificateExpiry": true } }] }
            """, Balancer).Json("aws_lb_listener", "mutual_authentication"));

    [Fact]
    public void Attributes_told_as_texts_have_their_types_and_tags_are_found_in_any_answer()
    {
        var balancer = new Answers()
            .Add("elbv2", "describe-load-balancers", $$"""{ "LoadBalancers": [{ "LoadBalancerArn": "{{Balancer}}", "LoadBalancerName": "public", "Type": "application", "Scheme": "internet-facing" }] }""")
            .Add("elbv2", "describe-load-balancer-attributes", """
                { "Attributes": [
                  { "Key": "deletion_protection.enabled", "Value": "true" }, { "Key": "idle_timeout.timeout_seconds", "Value": "60" },
                  { "Key": "access_logs.s3.enabled", "Value": "true" }, { "Key": "access_logs.s3.bucket", "Value": "logs" }, { "Key": "access_logs.s3.prefix", "Value": "" } ] }
                """, Balancer)
            .Add("elbv2", "describe-tags", $$"""{ "TagDescriptions": [{ "ResourceArn": "other", "Tags": [] }, { "ResourceArn": "{{Balancer}}", "Tags": [{ "Key": "Team", "Value": "orders" }] }] }""", "other")
            .Only("aws_lb");

        Assert.Equal("app/public/50dc6c495c0c9188", balancer.String("arn_suffix").Value);
        Assert.True(balancer.Bool("enable_deletion_protection").Value);
        Assert.Equal(60, balancer.Number("idle_timeout").Value);
        Assert.False(balancer.Bool("internal").Value);
        Assert.Equal("""[{"bucket":"logs","enabled":true,"prefix":""}]""", balancer.Attribute("access_logs").Value.ToString());
        Assert.Equal("orders", balancer.Members("tags").Value["Team"].String);
    }

    [Theory]
    [InlineData("lb_cookie", 3600)]
    [InlineData("app_cookie", 60)]
    [InlineData("source_ip", null)]
    public void Stickiness_has_the_duration_of_its_kind(string type, int? duration)
    {
        var group = new Answers()
            .Add("elbv2", "describe-target-groups", $$"""{ "TargetGroups": [{ "TargetGroupArn": "{{Group}}", "TargetGroupName": "orders", "Matcher": { "GrpcCode": "0-5" } }] }""")
            .Add("elbv2", "describe-target-group-attributes", $$"""
                { "Attributes": [{ "Key": "stickiness.enabled", "Value": "true" }, { "Key": "stickiness.type", "Value": "{{type}}" },
                  { "Key": "stickiness.lb_cookie.duration_seconds", "Value": "3600" }, { "Key": "stickiness.app_cookie.duration_seconds", "Value": "60" }] }
                """, Group)
            .Only("aws_lb_target_group");

        Assert.Equal("targetgroup/orders/6d0ecf831eec9f09", group.String("arn_suffix").Value);
        Assert.Equal(duration, group.Items("stickiness").Value[0]["cookie_duration"].Number);
        Assert.Equal("0-5", group.Items("health_check").Value[0]["matcher"].String);
    }
}
