namespace Hokusai.Core.Monitoring.Links;

/// <summary>What could not be read may be there and broken: it is told, and never passes by silence.</summary>
internal static class UnreadLinks
{
    private static readonly (string Type, MonitoringCheck Check)[] s_types =
    [
        ("aws_sns_topic", MonitoringCheck.TopicPolicy),
        ("aws_kms_key", MonitoringCheck.KeyPolicy),
        ("aws_sns_topic_subscription", MonitoringCheck.Subscription),
        ("aws_sqs_queue", MonitoringCheck.Target),
        ("aws_cloudwatch_event_rule", MonitoringCheck.Target),
        ("aws_cloudwatch_event_target", MonitoringCheck.Target),
        ("aws_cloudwatch_metric_alarm", MonitoringCheck.AlarmActions),
        ("aws_cloudwatch_composite_alarm", MonitoringCheck.AlarmActions),
        ("aws_db_event_subscription", MonitoringCheck.RdsSubscription),
    ];

    public static IEnumerable<MonitoringLink> Of(MonitoringView view)
        => s_types.Where(type => view.IsUnread(type.Type)).Select(type => view.Link(
            $"{view.Name}-*", type.Type, type.Check, view.NotRead("Not all that is there could be read.")));
}
