using System.Globalization;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>What all alarms of one monitoring share.</summary>
/// <param name="Settings">How the monitoring is wanted.</param>
/// <param name="Targets">What it is of.</param>
/// <param name="TopicArn">Whom alarms tell.</param>
internal sealed record AlarmContext(MonitoringSettings Settings, MonitoringTargets Targets, string TopicArn)
{
    // Of an alarm: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    // and of a metric: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html
    private const int LongestName = 255;

    /// <summary>How many periods alarms on what has to last look at, and how many of them have to be over the threshold: all.</summary>
    public (int OutOf, int Over) Sustained => (Settings.EvaluationPeriods, Settings.EvaluationPeriods);

    /// <summary><see cref="Sustained"/> in words: <c>3 periods of 300 s in a row</c>.</summary>
    public string InARow => string.Create(CultureInfo.InvariantCulture, $"{Settings.EvaluationPeriods} {(Settings.EvaluationPeriods == 1 ? "period" : "periods")} of {Settings.PeriodSeconds} s in a row");

    /// <summary>An alarm's name: <c>hokusai-rds-orders-cpu</c>. A name in two parts, of which each may have hyphens, stands with a slash between them.</summary>
    /// <exception cref="FormatException">The monitoring's name is none.</exception>
    public string Name(params string[] parts) => Shortened(PlanNames.Name(Settings, string.Join('-', parts)));

    /// <summary>The name, or, where CloudWatch would not take it, its beginning and a digest of all of it: log groups have up to 512 characters, ECS services with their clusters 511.</summary>
    public static string Shortened(string name) => name.Length <= LongestName
        ? name
        : $"{name[..(LongestName - PlanNames.DigestLength - 1)]}-{PlanNames.Digest(name)}";

    /// <summary>An alarm on metrics.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means and what to do, for whom it wakes.</param>
    /// <param name="reason">Where its threshold comes from and why missing data is treated as it is.</param>
    /// <param name="cost">What it costs a month.</param>
    /// <param name="attributes">What it is on.</param>
    public DesiredResource Alarm(string name, string description, string reason, decimal cost, Dictionary<string, AttributeValue> attributes)
        => Resource("aws_cloudwatch_metric_alarm", name, description, reason, cost, attributes);

    /// <summary>An alarm on alarms.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means and what to do.</param>
    /// <param name="reason">Why it is there.</param>
    /// <param name="rule">When it goes off.</param>
    public DesiredResource Composite(string name, string description, string reason, string rule)
        => Resource("aws_cloudwatch_composite_alarm", name, description, reason, MonitoringPrices.CompositeAlarm, new() { ["alarm_rule"] = rule });

    private DesiredResource Resource(string type, string name, string description, string reason, decimal cost, Dictionary<string, AttributeValue> attributes) => new()
    {
        Type = type,
        Name = name,
        Label = PlanNames.Label(name),
        Arn = $"arn:{Targets.Partition}:cloudwatch:{Targets.Region}:{Targets.AccountId}:alarm:{name}",
        EstimatedMonthlyCost = cost,
        Reason = reason,
        Attributes = AttributeValue.Map(
            attributes.Concat(
            [
                new("alarm_name", name),
                new("alarm_description", description),
                // Said although it is the default: an alarm that somebody silenced by hand is no alarm.
                new("actions_enabled", true),
                new("alarm_actions", AttributeValue.Set([TopicArn])),
                new("ok_actions", AttributeValue.Set([TopicArn])),
                new("tags", PlanNames.Tags(Settings)),
            ])),
    };
}
