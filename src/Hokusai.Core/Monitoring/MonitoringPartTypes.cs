namespace Hokusai.Core.Monitoring;

/// <summary>Which types of resources each part of the monitoring is made of.</summary>
internal static class MonitoringPartTypes
{
    private static readonly Dictionary<MonitoringParts, string[]> s_types = new()
    {
        [MonitoringParts.Notification] = ["aws_kms_key", "aws_kms_alias", "aws_sns_topic", "aws_sns_topic_subscription", "aws_sqs_queue"],
        [MonitoringParts.Alarms] = ["aws_cloudwatch_log_metric_filter", "aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"],
        [MonitoringParts.EventRules] = ["aws_cloudwatch_event_rule", "aws_cloudwatch_event_target", "aws_db_event_subscription"],
        // An account has one recorder, which others rely on: it is made where asked, and never taken away.
        [MonitoringParts.ConfigRules] = ["aws_config_config_rule"],
        [MonitoringParts.Dashboard] = ["aws_cloudwatch_dashboard"],
    };

    /// <summary>The types of some parts.</summary>
    public static IReadOnlySet<string> Of(MonitoringParts parts)
        => s_types.Where(pair => parts.HasFlag(pair.Key)).SelectMany(pair => pair.Value).ToHashSet(StringComparer.Ordinal);
}
