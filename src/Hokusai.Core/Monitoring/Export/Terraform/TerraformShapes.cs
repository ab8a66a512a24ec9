using static Hokusai.Core.Monitoring.Export.Terraform.TerraformShape;

namespace Hokusai.Core.Monitoring.Export.Terraform;

/// <summary>
/// The types of resources that can be written. Which names are blocks: the schema of the AWS provider 5.x,
/// https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs
/// </summary>
internal static class TerraformShapes
{
    private const string Recorder = "aws_config_configuration_recorder";
    private const string RecorderStatus = "aws_config_configuration_recorder_status";
    private const string DeliveryChannel = "aws_config_delivery_channel";

    /// <summary>The shapes by type.</summary>
    public static IReadOnlyDictionary<string, TerraformShape> ByType { get; } = new Dictionary<string, TerraformShape>(StringComparer.Ordinal)
    {
        ["aws_kms_key"] = Of(["description"]),
        ["aws_kms_alias"] = Of(["name", "target_key_id"]),
        ["aws_sns_topic"] = Of(["name"]),
        ["aws_sns_topic_subscription"] = Of(["topic_arn", "protocol", "endpoint"]),
        ["aws_sqs_queue"] = Of(["name"]),
        ["aws_cloudwatch_event_rule"] = Of(["name", "description"]),
        ["aws_cloudwatch_event_target"] = Of(
            ["rule", "target_id", "arn"],
            ("dead_letter_config", Leaf),
            ("input_transformer", Leaf),
            ("retry_policy", Leaf),
            ("sqs_target", Leaf)),
        ["aws_db_event_subscription"] = Of(["name", "sns_topic"]),
        ["aws_cloudwatch_log_metric_filter"] = Of(["name", "log_group_name", "pattern"], ("metric_transformation", Of(["name", "namespace"]))),
        ["aws_cloudwatch_metric_alarm"] = Of(
            ["alarm_name", "alarm_description", "namespace", "metric_name"],
            ("metric_query", Of(["id"], ("metric", Of(["namespace", "metric_name"]))))) with { Name = "alarm_name" },
        ["aws_cloudwatch_composite_alarm"] = Of(["alarm_name", "alarm_description", "alarm_rule"], ("actions_suppressor", Of(["alarm"]))) with { Name = "alarm_name" },
        [Recorder] = Of(
            ["name", "role_arn"],
            ("recording_group", Of([], ("exclusion_by_resource_types", Leaf), ("recording_strategy", Leaf))),
            ("recording_mode", Of([], ("recording_mode_override", Leaf)))),
        [DeliveryChannel] = Of(["name"], ("snapshot_delivery_properties", Leaf)) with { After = [Recorder] },
        [RecorderStatus] = Of(["name"]) with { After = [DeliveryChannel] },
        // Config refuses rules until it records.
        ["aws_config_config_rule"] = Of(
            ["name", "description"],
            ("source", Of(["owner"], ("source_detail", Leaf), ("custom_policy_details", Leaf))),
            ("scope", Leaf),
            ("evaluation_mode", Leaf)) with { After = [Recorder, RecorderStatus] },
        ["aws_cloudwatch_dashboard"] = Of(["dashboard_name"]) with { Name = "dashboard_name", Arn = "dashboard_arn" },
    };
}
