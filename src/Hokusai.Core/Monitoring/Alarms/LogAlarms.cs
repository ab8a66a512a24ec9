using System.Globalization;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// Metric filters on a log group, and alarms on what they count. Patterns: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
/// </summary>
internal static class LogAlarms
{
    private const int Minute = 60;

    // Of any of the terms; a term with other characters than letters and digits stands in quotes.
    private const string ErrorPattern = "?ERROR ?FATAL ?CRITICAL ?\"Traceback (most recent call last)\" ?\"Unhandled exception\"";
    private const string RefusedPattern = "?ECONNREFUSED ?\"onnection refused\" ?\"oo many connections\" ?\"emaining connection slots\" ?\"too many clients already\"";

    public static IEnumerable<DesiredResource> Of(string logGroup, AlarmContext context)
    {
        var (percent, least) = (context.Settings.ErrorPercent, context.Settings.LeastRequests);
        yield return Filter(logGroup, context, "errors", ErrorPattern, "Lines that tell of an error.");
        yield return Filter(logGroup, context, "refused", RefusedPattern, "Lines that tell of a connection that a database or a service refused.");
        yield return context.Alarm(
            context.Name("logs", logGroup, "errors"),
            Text($"More than {percent} % of the lines in {logGroup} tell of errors, two periods in a row."),
            Text($"A share of all lines, and only in periods with {least} or more of them. A period without lines is fine."),
            2 * MonitoringPrices.AlarmMetric,
            Metric.Expression(
                Text($"IF(FILL(m2, 0) >= {least}, 100 * FILL(m1, 0) / m2, 0)"),
                "Errors (% of lines)",
                [new Metric(Space(context), MetricName(logGroup, "errors"), "Sum"), new Metric("AWS/Logs", "IncomingLogEvents", "Sum", ("LogGroupName", logGroup))],
                "GreaterThanThreshold",
                percent,
                context.Settings.PeriodSeconds,
                (2, 2),
                "notBreaching"));
        yield return context.Alarm(
            RefusedName(logGroup, context),
            $"{logGroup} tells of refused connections. Either what is called is down, or it has no connections left.",
            "Five lines in five minutes: one refused connection is a restart. A period without lines is fine.",
            MonitoringPrices.AlarmMetric,
            new Metric(Space(context), MetricName(logGroup, "refused"), "Sum").Alone("GreaterThanOrEqualToThreshold", 5, 5 * Minute, (1, 1), "notBreaching"));
    }

    /// <summary>The name of the alarm on refused connections, for those that build on it.</summary>
    public static string RefusedName(string logGroup, AlarmContext context) => context.Name("logs", logGroup, "refused");

    private static DesiredResource Filter(string logGroup, AlarmContext context, string kind, string pattern, string reason)
    {
        // A filter's name tells it from the others of its log group only.
        var name = context.Name(kind);
        return new DesiredResource
        {
            Type = "aws_cloudwatch_log_metric_filter",
            Name = $"{logGroup}/{name}",
            Label = PlanNames.Label(context.Name(logGroup, kind)),
            EstimatedMonthlyCost = MonitoringPrices.CustomMetric,
            Reason = reason,
            Attributes = AttributeValue.Map(
            [
                new("name", name),
                new("log_group_name", logGroup),
                new("pattern", pattern),
                new("metric_transformation", AttributeValue.List(
                [
                    AttributeValue.Map([new("name", MetricName(logGroup, kind)), new("namespace", Space(context)), new("value", "1"), new("default_value", "0")]),
                ])),
            ]),
        };
    }

    private static string Space(AlarmContext context) => AlarmPlan.MetricNamespace(context.Settings.Name);

    private static string MetricName(string logGroup, string kind) => AlarmContext.Shortened($"{logGroup}-{kind}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
