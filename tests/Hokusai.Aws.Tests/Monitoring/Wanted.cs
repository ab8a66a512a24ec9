using System.Text.Json;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>One of each type, as a monitoring would want it.</summary>
internal static class Wanted
{
    public const string Name = "hokusai";
    public const string TopicArn = "arn:aws:sns:us-east-1:123456789012:hokusai-notifications";
    public const string QueueArn = "arn:aws:sqs:us-east-1:123456789012:hokusai-undelivered";

    private const string Tags = """ "tags":{"hokusai:monitoring":"hokusai","Team":"core"} """;

    public static DesiredResource Key { get; } = Of("aws_kms_key", "hokusai-notifications", $$"""
        {"description":"Encrypts alerts","enable_key_rotation":true,"is_enabled":true,{{Tags}},
        "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"account\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}"}
        """);

    public static DesiredResource Alias { get; } = Of("aws_kms_alias", "hokusai-notifications", """{"name":"alias/hokusai-notifications"}""");

    public static DesiredResource Topic { get; } = Of("aws_sns_topic", "hokusai-notifications", $$"""
        {"name":"hokusai-notifications","display_name":"Alerts","kms_master_key_id":"alias/hokusai-notifications",{{Tags}},
        "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"alarms\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudwatch.amazonaws.com\"},\"Action\":\"sns:Publish\",\"Resource\":\"arn:aws:sns:us-east-1:123456789012:hokusai-notifications\"}]}"}
        """);

    public static DesiredResource Subscription { get; } = Of("aws_sns_topic_subscription", "hokusai-notifications/email/ops@example.com", $$"""
        {"topic_arn":"{{TopicArn}}","protocol":"email","endpoint":"ops@example.com"}
        """);

    public static DesiredResource Queue { get; } = Of("aws_sqs_queue", "hokusai-undelivered", $$"""
        {"name":"hokusai-undelivered","message_retention_seconds":1209600,"sqs_managed_sse_enabled":true,{{Tags}},
        "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"{{QueueArn}}\"}]}"}
        """);

    public static DesiredResource Rule { get; } = Of("aws_cloudwatch_event_rule", "hokusai-passwords", $$$"""
        {"name":"hokusai-passwords","description":"Passwords","state":"ENABLED","event_pattern":"{\"source\":[\"aws.rds\"]}",{{{Tags}}}}
        """);

    public static DesiredResource Target { get; } = Of("aws_cloudwatch_event_target", "hokusai-passwords/alerts", $$"""
        {"rule":"hokusai-passwords","target_id":"alerts","arn":"{{TopicArn}}","dead_letter_config":[{"arn":"{{QueueArn}}"}],
        "input_transformer":[{"input_paths":{"who":"$.detail.userIdentity.arn"},"input_template":"\"<who> changed a master password\""}],
        "retry_policy":[{"maximum_event_age_in_seconds":3600,"maximum_retry_attempts":10}]}
        """);

    public static DesiredResource DbEvents { get; } = Of("aws_db_event_subscription", "hokusai-databases", $$"""
        {"name":"hokusai-databases","sns_topic":"{{TopicArn}}","source_type":"db-instance","event_categories":["failover","failure"],"source_ids":["orders","users"],"enabled":true,{{Tags}}}
        """);

    public static DesiredResource Filter { get; } = Of("aws_cloudwatch_log_metric_filter", "/ecs/app/hokusai-errors", """
        {"name":"hokusai-errors","log_group_name":"/ecs/app","pattern":"?ERROR ?FATAL","metric_transformation":[{"name":"Errors","namespace":"Hokusai/hokusai","value":"1","default_value":"0"}]}
        """);

    public static DesiredResource Alarm { get; } = Of("aws_cloudwatch_metric_alarm", "hokusai-orders-connections", $$"""
        {"alarm_name":"hokusai-orders-connections","alarm_description":"80 % of 100","namespace":"AWS/RDS","metric_name":"DatabaseConnections","dimensions":{"DBInstanceIdentifier":"orders"},
        "statistic":"Maximum","period":60,"evaluation_periods":5,"datapoints_to_alarm":3,"threshold":80.5,"comparison_operator":"GreaterThanThreshold",
        "treat_missing_data":"breaching","alarm_actions":["{{TopicArn}}"],"ok_actions":["{{TopicArn}}"],{{Tags}}}
        """);

    public static DesiredResource MathAlarm { get; } = Of("aws_cloudwatch_metric_alarm", "hokusai-errors", $$"""
        {"alarm_name":"hokusai-errors","evaluation_periods":3,"threshold":5,"comparison_operator":"GreaterThanThreshold","treat_missing_data":"notBreaching","alarm_actions":["{{TopicArn}}"],
        "metric_query":[
          {"id":"rate","expression":"IF(requests > 100, 100 * errors / requests, 0)","label":"5xx","return_data":true},
          {"id":"errors","metric":[{"namespace":"AWS/ApplicationELB","metric_name":"HTTPCode_ELB_5XX_Count","dimensions":{"LoadBalancer":"app/web/1"},"period":300,"stat":"Sum"}]},
          {"id":"requests","metric":[{"namespace":"AWS/ApplicationELB","metric_name":"RequestCount","dimensions":{"LoadBalancer":"app/web/1"},"period":300,"stat":"Sum"}]}],{{Tags}}}
        """);

    public static DesiredResource Composite { get; } = Of("aws_cloudwatch_composite_alarm", "hokusai-exhaustion", $$"""
        {"alarm_name":"hokusai-exhaustion","alarm_description":"Connections","alarm_rule":"ALARM(hokusai-orders-connections)","alarm_actions":["{{TopicArn}}"],"ok_actions":["{{TopicArn}}"],{{Tags}}}
        """);

    public static DesiredResource Recorder { get; } = Of("aws_config_configuration_recorder", "hokusai-recorder", """
        {"name":"hokusai-recorder","role_arn":"arn:aws:iam::123456789012:role/config","recording_group":[{"all_supported":false,"include_global_resource_types":false,"resource_types":["AWS::RDS::DBInstance"]}]}
        """);

    public static DesiredResource Channel { get; } = Of("aws_config_delivery_channel", "hokusai-channel", """
        {"name":"hokusai-channel","s3_bucket_name":"config-bucket","snapshot_delivery_properties":[{"delivery_frequency":"TwentyFour_Hours"}]}
        """);

    public static DesiredResource RecorderStatus { get; } = Of("aws_config_configuration_recorder_status", "hokusai-recorder", """{"name":"hokusai-recorder","is_enabled":true}""");

    public static DesiredResource ConfigRule { get; } = Of("aws_config_config_rule", "hokusai-rds-deletion-protection", $$"""
        {"name":"hokusai-rds-deletion-protection","description":"Databases","source":[{"owner":"AWS","source_identifier":"RDS_INSTANCE_DELETION_PROTECTION_ENABLED"}],
        "scope":[{"compliance_resource_types":["AWS::RDS::DBInstance"]}],{{Tags}}}
        """);

    public static DesiredResource Dashboard { get; } = Of("aws_cloudwatch_dashboard", "hokusai-overview", """
        {"dashboard_name":"hokusai-overview","dashboard_body":"{\"widgets\":[{\"type\":\"text\",\"x\":0,\"y\":0,\"width\":24,\"height\":1,\"properties\":{\"markdown\":\"hokusai:monitoring=hokusai\"}}]}"}
        """);

    public static DesiredResource Of(string type, string name, string attributes)
    {
        using var json = JsonDocument.Parse(attributes);
        return new() { Type = type, Name = name, Label = "it", Attributes = AttributeValue.FromJson(json.RootElement) };
    }

    public static DesiredResource With(this DesiredResource desired, string attribute, AttributeValue value)
        => desired with { Attributes = AttributeValue.Map([.. desired.Attributes.Members, KeyValuePair.Create(attribute, value)]) };
}
