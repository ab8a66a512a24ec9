namespace Hokusai.Aws.Tests.Resources;

/// <summary>Logs, alarms, event rules, messages, secrets, trails and what AWS Config watches.</summary>
public sealed class WatchingTablesTests
{
    [Fact]
    public void A_log_group_that_keeps_everything_has_a_retention_of_0_and_its_ARN_has_no_streams()
    {
        var group = new Answers()
            .Add("logs", "describe-log-groups", """{ "logGroups": [{ "logGroupName": "/app", "arn": "arn:aws:logs:eu-west-1:123456789012:log-group:/app:*" }] }""")
            .Add("logs", "list-tags-for-resource", """{ "tags": { "Team": "orders", "aws:x": "y" } }""", "arn:aws:logs:eu-west-1:123456789012:log-group:/app")
            .Only("aws_cloudwatch_log_group");

        Assert.Equal((0, "arn:aws:logs:eu-west-1:123456789012:log-group:/app"), (group.Number("retention_in_days").Value, group.Arn));
        Assert.Equal("""{"Team":"orders"}""", group.Attribute("tags").Value.ToString());
    }

    [Fact]
    public void A_default_value_that_was_not_given_is_not_0()
    {
        var filters = new Answers().Add("logs", "describe-metric-filters", """
            { "metricFilters": [
              { "filterName": "a", "logGroupName": "/app", "filterPattern": "", "metricTransformations": [{ "metricName": "m", "metricNamespace": "n", "metricValue": "1", "defaultValue": 0.0 }] },
              { "filterName": "b", "logGroupName": "/app", "filterPattern": "ERROR", "metricTransformations": [{ "metricName": "m", "metricNamespace": "n", "metricValue": "$.size", "unit": "Bytes" }] } ] }
            """).Of("aws_cloudwatch_log_metric_filter");

        Assert.Equal(["/app:a", "/app:b"], filters.Select(filter => filter.Id));
        Assert.Equal(["0", null], filters.Select(filter => filter.Items("metric_transformation").Value[0]["default_value"].String));
        Assert.Equal(["None", "Bytes"], filters.Select(filter => filter.Items("metric_transformation").Value[0]["unit"].String));
    }

    [Theory]
    [InlineData("nightly", "nightly/1", "nightly-1", "default")]
    [InlineData("orders/nightly", "orders/nightly/1", "orders-nightly-1", "orders")]
    [InlineData("arn:aws:events:eu-west-1:123456789012:rule/nightly", "nightly/1", "nightly-1", "default")]
    [InlineData("arn:aws:events:eu-west-1:123456789012:rule/aws.partner/example.com/shop/nightly", "aws.partner/example.com/shop/nightly/1", "aws.partner/example.com/shop-nightly-1", "aws.partner/example.com/shop")]
    public void A_target_belongs_to_the_rule_that_was_asked_about(string subject, string importId, string id, string bus)
    {
        var target = new Answers().Add("events", "list-targets-by-rule", """{ "Targets": [{ "Id": "1", "Arn": "arn:aws:sqs:eu-west-1:123456789012:q" }] }""", subject).Only("aws_cloudwatch_event_target");

        Assert.Equal((importId, id, bus, "nightly"), (target.Id, target.String("id").Value, target.String("event_bus_name").Value, target.String("rule").Value));
    }

    [Fact]
    public void Rules_that_services_made_are_left_out_and_patterns_are_compact()
    {
        var rules = new Answers().Add("events", "list-rules", """
            { "Rules": [
              { "Name": "ours", "Arn": "arn:aws:events:eu-west-1:123456789012:rule/ours", "State": "DISABLED", "EventBusName": "default", "EventPattern": "{ \"source\": [ \"aws.rds\" ], \"detail-type\": [] }" },
              { "Name": "AutoScalingManagedRule", "State": "ENABLED", "ManagedBy": "autoscaling.amazonaws.com" } ] }
            """);

        var rule = rules.Only("aws_cloudwatch_event_rule");
        Assert.Equal("""{"detail-type":[],"source":["aws.rds"]}""", rule.String("event_pattern").Value);
        Assert.False(rule.Bool("is_enabled").Value);
    }

    [Fact]
    public void Subscriptions_that_nobody_confirmed_have_no_identity()
        => Assert.Empty(new Answers().Add("sns", "list-subscriptions", """{ "Subscriptions": [{ "SubscriptionArn": "PendingConfirmation", "Protocol": "email", "Endpoint": "a@example.com" }] }""").Read().Resources);

    [Fact]
    public void Queues_are_read_by_their_addresses_and_their_numbers_are_numbers()
    {
        const string Url = "https://sqs.eu-west-1.amazonaws.com/123456789012/alarms";
        var queue = new Answers()
            .Add("sqs", "list-queues", $$"""{ "QueueUrls": ["{{Url}}"] }""")
            .Add("sqs", "get-queue-attributes", """{ "Attributes": { "QueueArn": "arn:aws:sqs:eu-west-1:123456789012:alarms", "DelaySeconds": "5", "SqsManagedSseEnabled": "true", "RedrivePolicy": "{\"maxReceiveCount\":3}" } }""", Url)
            .Add("sqs", "list-queue-tags", "{}", Url)
            .Only("aws_sqs_queue");

        Assert.Equal((Url, "alarms", "arn:aws:sqs:eu-west-1:123456789012:alarms"), (queue.Id, queue.Name, queue.Arn));
        Assert.Equal((5, 300), (queue.Number("delay_seconds").Value, queue.Number("kms_data_key_reuse_period_seconds").Value));
        Assert.True(queue.Bool("sqs_managed_sse_enabled").Value);
        Assert.Equal("""{"maxReceiveCount":3}""", queue.String("redrive_policy").Value);
        Assert.Empty(queue.Members("tags").Value);
    }

    [Fact]
    public void Rotation_is_by_days_or_by_an_expression_and_of_one_that_was_switched_off_nothing_remains()
    {
        var rotations = new Answers().Add("secretsmanager", "list-secrets", """
            { "SecretList": [
              { "ARN": "arn:1", "Name": "days", "RotationEnabled": true, "RotationLambdaARN": "arn:f", "RotationRules": { "AutomaticallyAfterDays": 30 } },
              { "ARN": "arn:2", "Name": "expression", "RotationEnabled": true, "RotationRules": { "AutomaticallyAfterDays": 7, "ScheduleExpression": "rate(7 days)", "Duration": "3h" } },
              { "ARN": "arn:3", "Name": "off", "RotationEnabled": false, "RotationLambdaARN": "arn:f", "RotationRules": { "AutomaticallyAfterDays": 30 } },
              { "ARN": "arn:4", "Name": "never" } ] }
            """).Of("aws_secretsmanager_secret_rotation");

        Assert.Equal(["arn:1", "arn:2", "arn:3"], rotations.Select(rotation => rotation.Id));
        Assert.Equal(
            ["""[{"automatically_after_days":30,"duration":null,"schedule_expression":null}]""", """[{"automatically_after_days":null,"duration":"3h","schedule_expression":"rate(7 days)"}]""", "null"],
            rotations.Select(rotation => rotation.Attribute("rotation_rules").Value.ToString()));
        Assert.Equal(["arn:f", null, null], rotations.Select(rotation => rotation.String("rotation_lambda_arn").Value));
    }

    [Fact]
    public void Keys_of_AWS_and_keys_that_wait_for_deletion_are_left_out_and_one_that_may_be_a_customers_is_there_with_unknown_attributes()
    {
        var keys = new Answers()
            .Add("kms", "list-keys", """{ "Keys": [{ "KeyId": "1", "KeyArn": "arn:1" }, { "KeyId": "2", "KeyArn": "arn:2" }, { "KeyId": "3", "KeyArn": "arn:3" }, { "KeyId": "4", "KeyArn": "arn:4" }] }""")
            .Add("kms", "describe-key", """{ "KeyMetadata": { "KeyId": "4", "KeyManager": "CUSTOMER", "KeyState": "PendingDeletion" } }""", "arn:4")
            .Add("kms", "describe-key", """{ "KeyMetadata": { "KeyId": "1", "KeyManager": "AWS" } }""", "arn:1")
            .Add("kms", "describe-key", """{ "KeyMetadata": { "KeyId": "2", "KeyManager": "CUSTOMER", "Origin": "AWS_KMS", "KeySpec": "RSA_2048", "Enabled": true } }""", "2")
            .Add("kms", "get-key-rotation-status", """{ "hokusai:absent": "UnsupportedOperationException" }""", "2")
            .Deny("kms", "describe-key", "kms:DescribeKey", "arn:3")
            .Of("aws_kms_key");

        Assert.Equal(["2", "3"], keys.Select(key => key.Id));
        Assert.False(keys[0].Bool("enable_key_rotation").Value);
        Assert.Equal("kms:DescribeKey", keys[1].Bool("is_enabled").MissingPermission);
    }

    [Fact]
    public void Secrets_that_wait_for_deletion_are_left_out()
        => Assert.Equal("kept", new Answers().Add("secretsmanager", "list-secrets", """
            { "SecretList": [{ "ARN": "arn:1", "Name": "kept" }, { "ARN": "arn:2", "Name": "gone", "DeletedDate": "2026-01-01T00:00:00+00:00" }] }
            """).Only("aws_secretsmanager_secret").Name);

    [Fact]
    public void A_trail_that_several_Regions_list_is_read_at_home()
    {
        const string Trail = """{ "trailList": [{ "Name": "main", "TrailARN": "arn:aws:cloudtrail:us-east-1:123456789012:trail/main", "HomeRegion": "us-east-1", "HasCustomEventSelectors": true }] }""";
        var trail = new Answers()
            .Add("cloudtrail", "describe-trails", Trail, region: "eu-west-1")
            .Add("cloudtrail", "describe-trails", Trail, region: "us-east-1")
            .Add("cloudtrail", "get-trail-status", """{ "IsLogging": false }""", "main", region: "us-east-1")
            .Deny("cloudtrail", "get-event-selectors", "cloudtrail:GetEventSelectors", "arn:aws:cloudtrail:us-east-1:123456789012:trail/main", region: "us-east-1")
            .Only("aws_cloudtrail");

        Assert.Equal("us-east-1", trail.Region);
        Assert.False(trail.Bool("enable_logging").Value);
        Assert.Equal("cloudtrail:GetEventSelectors", trail.Attribute("event_selector").MissingPermission);
        Assert.Empty(trail.Items("insight_selector").Value);
    }

    [Fact]
    public void Config_rules_that_services_made_are_left_out()
        => Assert.Equal("ours", new Answers().Add("configservice", "describe-config-rules", """
            { "ConfigRules": [{ "ConfigRuleName": "ours", "Source": { "Owner": "AWS", "SourceIdentifier": "X" } }, { "ConfigRuleName": "securityhub-x", "CreatedBy": "securityhub.amazonaws.com" }] }
            """).Only("aws_config_config_rule").Id);
}
