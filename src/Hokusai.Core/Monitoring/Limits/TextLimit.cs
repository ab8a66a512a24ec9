using System.Text;

namespace Hokusai.Core.Monitoring.Limits;

/// <summary>How long one attribute of a type may be.</summary>
/// <param name="Type">Terraform's type.</param>
/// <param name="Attribute">Terraform's attribute; a member of a block after a point.</param>
/// <param name="Most">How long it may be.</param>
/// <param name="Source">The page of AWS that says so.</param>
/// <param name="InBytes">Whether bytes of UTF-8 are counted, rather than characters.</param>
internal sealed record TextLimit(string Type, string Attribute, int Most, string Source, bool InBytes = false)
{
    private const string CloudWatch = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/";
    private const string EventBridge = "https://docs.aws.amazon.com/eventbridge/latest/APIReference/";
    private const string Sqs = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-quotas.html";
    private const string Logs = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html";
    private const string Config = "https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html";

    /// <summary>The limits, as the API references and quota pages tell them.</summary>
    public static IReadOnlyList<TextLimit> All { get; } =
    [
        new("aws_kms_key", "policy", 32_768, "https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html", InBytes: true),
        new("aws_kms_key", "description", 8_192, "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html"),
        new("aws_kms_alias", "name", 256, "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html"),
        new("aws_sns_topic", "name", 256, "https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"),
        new("aws_sns_topic", "display_name", 100, "https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html"),
        new("aws_sns_topic", "policy", 30 * 1024, "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html", InBytes: true),
        new("aws_sqs_queue", "name", 80, Sqs),
        new("aws_sqs_queue", "policy", 8_192, Sqs, InBytes: true),
        new("aws_cloudwatch_event_rule", "name", 64, EventBridge + "API_PutRule.html"),
        new("aws_cloudwatch_event_rule", "description", 512, EventBridge + "API_PutRule.html"),
        // What the API takes; the quota is 2,048 unless raised, and EventBridge itself refuses what is over it.
        new("aws_cloudwatch_event_rule", "event_pattern", 4_096, EventBridge + "API_PutRule.html"),
        new("aws_cloudwatch_event_target", "target_id", 64, EventBridge + "API_Target.html"),
        new("aws_cloudwatch_event_target", "input", 8_192, EventBridge + "API_Target.html"),
        new("aws_cloudwatch_event_target", "input_transformer.input_template", 8_192, EventBridge + "API_InputTransformer.html"),
        // "Must be less than 255 characters."
        new("aws_db_event_subscription", "name", 254, "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html"),
        new("aws_cloudwatch_log_metric_filter", "name", 512, Logs),
        new("aws_cloudwatch_log_metric_filter", "pattern", 1_024, Logs),
        new("aws_cloudwatch_metric_alarm", "alarm_name", 255, CloudWatch + "API_PutMetricAlarm.html"),
        new("aws_cloudwatch_metric_alarm", "alarm_description", 1_024, CloudWatch + "API_PutMetricAlarm.html"),
        new("aws_cloudwatch_metric_alarm", "metric_query.expression", 2_048, CloudWatch + "API_MetricDataQuery.html"),
        new("aws_cloudwatch_composite_alarm", "alarm_name", 255, CloudWatch + "API_PutCompositeAlarm.html"),
        new("aws_cloudwatch_composite_alarm", "alarm_description", 1_024, CloudWatch + "API_PutCompositeAlarm.html"),
        new("aws_cloudwatch_composite_alarm", "alarm_rule", 10_240, CloudWatch + "API_PutCompositeAlarm.html"),
        new("aws_cloudwatch_log_metric_filter", "metric_transformation.name", 255, Logs),
        new("aws_cloudwatch_log_metric_filter", "metric_transformation.namespace", 255, Logs),
        new("aws_cloudwatch_metric_alarm", "metric_query.id", 255, CloudWatch + "API_MetricDataQuery.html"),
        new("aws_config_configuration_recorder", "name", 256, "https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html"),
        new("aws_config_delivery_channel", "name", 256, "https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html"),
        new("aws_config_config_rule", "name", 128, Config),
        new("aws_config_config_rule", "description", 256, Config),
        new("aws_config_config_rule", "input_parameters", 1_024, Config),
        new("aws_cloudwatch_dashboard", "dashboard_name", 255, CloudWatch + "API_PutDashboard.html"),
    ];

    private bool IsName => Attribute is "name" or "alarm_name" or "dashboard_name" or "target_id";

    /// <summary>What is wrong; null where nothing is.</summary>
    public ReadProblem? Check(DesiredResource desired)
        => Values(desired.Attributes, Attribute).Select(LengthOf).Where(length => length > Most).Select(length => Problem(desired, length)).FirstOrDefault();

    private ReadProblem Problem(DesiredResource desired, int length) => LimitProblem.Of(
        desired,
        IsName ? MonitoringLimitErrorIds.NameTooLong : MonitoringLimitErrorIds.TextTooLong,
        $"{Attribute} has {length} {(InBytes ? "bytes" : "characters")}, and the service takes {Most} ({Source}).",
        IsName ? "Choose a shorter name for the monitoring, or watch resources with shorter names." : "Watch fewer resources with this monitoring, or use several with names of their own.");

    private int LengthOf(string text) => InBytes ? Encoding.UTF8.GetByteCount(text) : text.Length;

    private static IEnumerable<string> Values(AttributeValue attributes, string path)
    {
        var end = path.IndexOf('.', StringComparison.Ordinal);
        return end < 0
            ? attributes[path].String is { } text ? [text] : []
            : attributes[path[..end]].Items.SelectMany(block => Values(block, path[(end + 1)..]));
    }
}
