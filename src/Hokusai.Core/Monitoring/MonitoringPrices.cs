namespace Hokusai.Core.Monitoring;

/// <summary>
/// List prices a month in US dollars, of us-east-1, without the free tier, as of November 2026; other Regions differ by a few percent.
/// https://aws.amazon.com/cloudwatch/pricing/
/// </summary>
internal static class MonitoringPrices
{
    /// <summary>One metric that an alarm of standard resolution evaluates; an alarm on metric math pays for each of its metrics.</summary>
    public const decimal AlarmMetric = 0.10m;

    /// <summary>An alarm on an anomaly evaluates the metric and both edges of its band.</summary>
    public const decimal AnomalyAlarm = 3 * AlarmMetric;

    /// <summary>A composite alarm.</summary>
    public const decimal CompositeAlarm = 0.50m;

    /// <summary>A custom metric, such as a metric filter makes.</summary>
    public const decimal CustomMetric = 0.30m;

    /// <summary>A dashboard beyond the three that are free.</summary>
    public const decimal Dashboard = 3.00m;
}
