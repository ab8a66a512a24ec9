namespace Hokusai.Core.Monitoring.Limits;

/// <summary>How many items one attribute of a type may have.</summary>
/// <param name="Type">Terraform's type.</param>
/// <param name="Attribute">Terraform's attribute; a member of a block after a point.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Source">The page of AWS that says so.</param>
internal sealed record CountLimit(string Type, string Attribute, int Most, string Source)
{
    private const string Tags = "tags";
    private const string Alarm = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html";
    private const string Composite = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html";

    /// <summary>The limits, as the API references tell them.</summary>
    public static IReadOnlyList<CountLimit> All { get; } =
    [
        new("aws_cloudwatch_metric_alarm", "alarm_actions", 5, Alarm),
        new("aws_cloudwatch_metric_alarm", "ok_actions", 5, Alarm),
        new("aws_cloudwatch_metric_alarm", "insufficient_data_actions", 5, Alarm),
        new("aws_cloudwatch_metric_alarm", "dimensions", 30, Alarm),
        new("aws_cloudwatch_composite_alarm", "alarm_actions", 5, Composite),
        new("aws_cloudwatch_composite_alarm", "ok_actions", 5, Composite),
        new("aws_cloudwatch_composite_alarm", "insufficient_data_actions", 5, Composite),
        new("aws_cloudwatch_event_target", "input_transformer.input_paths", 100, "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html"),
        // The quota is 50; one more is the key's name.
        new("aws_kms_key", Tags, 49, "https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html"),
        new("aws_sns_topic", Tags, 50, "https://docs.aws.amazon.com/sns/latest/dg/sns-tags.html"),
        new("aws_sqs_queue", Tags, 50, "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-tags.html"),
        new("aws_cloudwatch_event_rule", Tags, 50, "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-tagging.html"),
        new("aws_db_event_subscription", Tags, 50, "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html"),
        new("aws_cloudwatch_metric_alarm", Tags, 50, Alarm),
        new("aws_cloudwatch_composite_alarm", Tags, 50, Composite),
        new("aws_config_config_rule", Tags, 50, "https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html"),
        new("aws_cloudwatch_log_metric_filter", "metric_transformation", 1, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html"),
    ];

    /// <summary>What is wrong; null where nothing is.</summary>
    public ReadProblem? Check(DesiredResource desired)
    {
        var count = Counts(desired.Attributes, Attribute).DefaultIfEmpty().Max();
        return count <= Most ? null : LimitProblem.Of(
            desired, MonitoringLimitErrorIds.LimitReached, $"{Attribute} has {count} items, and the service takes {Most} ({Source}).", "Leave some out.");
    }

    private static IEnumerable<int> Counts(AttributeValue attributes, string path)
    {
        var end = path.IndexOf('.', StringComparison.Ordinal);
        return end < 0
            ? [attributes[path].Kind == AttributeKind.Map ? attributes[path].Members.Count : attributes[path].Items.Count]
            : attributes[path[..end]].Items.SelectMany(block => Counts(block, path[(end + 1)..]));
    }
}
