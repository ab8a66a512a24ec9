namespace Hokusai.Core.Monitoring.Limits;

/// <summary>How many items one attribute of a type may have.</summary>
/// <param name="Type">Terraform's type.</param>
/// <param name="Attribute">Terraform's attribute.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Source">The page of AWS that says so.</param>
internal sealed record CountLimit(string Type, string Attribute, int Most, string Source)
{
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
        new("aws_cloudwatch_log_metric_filter", "metric_transformation", 1, "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html"),
    ];

    /// <summary>What is wrong; null where nothing is.</summary>
    public ReadProblem? Check(DesiredResource desired)
    {
        var value = desired.Attributes[Attribute];
        var count = value.Kind == AttributeKind.Map ? value.Members.Count : value.Items.Count;
        return count <= Most ? null : LimitProblem.Of(
            desired, MonitoringLimitErrorIds.LimitReached, $"{Attribute} has {count} items, and the service takes {Most} ({Source}).", "Leave some out.");
    }
}
