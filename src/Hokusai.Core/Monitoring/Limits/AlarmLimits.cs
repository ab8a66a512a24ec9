namespace Hokusai.Core.Monitoring.Limits;

/// <summary>
/// What an alarm may look at: 10 metrics, and one day, or seven where its periods are of an hour at least:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html and
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
/// </summary>
internal static class AlarmLimits
{
    private const int Metrics = 10;
    private const int Hour = 3_600;
    private const int Day = 86_400;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static ReadProblem? Check(DesiredResource desired)
    {
        if (desired.Type != "aws_cloudwatch_metric_alarm")
        {
            return null;
        }

        var metrics = desired.Attributes["metric_query"].Items.SelectMany(query => query["metric"].Items).ToList();
        if (metrics.Count > Metrics)
        {
            return Problem(desired, $"The alarm looks at {metrics.Count} metrics, and CloudWatch takes {Metrics}.", "Watch fewer resources with one alarm.");
        }

        var period = metrics.Append(desired.Attributes).Max(metric => metric["period"].Number ?? 0);
        var seconds = period * (desired.Attributes["evaluation_periods"].Number ?? 1);
        var most = period < Hour ? Day : 7 * Day;
        return seconds <= most
            ? null
            : Problem(desired, $"The alarm looks back {seconds:0} seconds (period times evaluation periods), and CloudWatch takes {most} with periods of this length.", "Choose a shorter period (-PeriodSeconds).");
    }

    private static ReadProblem Problem(DesiredResource desired, string reason, string advice) => LimitProblem.Of(desired, MonitoringLimitErrorIds.LimitReached, reason, advice);
}
