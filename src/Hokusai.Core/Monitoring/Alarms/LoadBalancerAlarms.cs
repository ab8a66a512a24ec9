using System.Globalization;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>Alarms on an application load balancer. Metrics: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html</summary>
internal static class LoadBalancerAlarms
{
    private const string Namespace = "AWS/ApplicationELB";
    private const int Minute = 60;

    public static IEnumerable<DesiredResource> Of(LoadBalancerTarget balancer, AlarmContext context) =>
    [
        Errors(balancer, context),
        Responses(balancer, context),
        .. balancer.TargetGroups.Select(group => Unhealthy(balancer, group, context)),
        Rejected(balancer, context),
    ];

    /// <summary>The name of the alarm on errors, for those that build on it.</summary>
    public static string ErrorsName(LoadBalancerTarget balancer, AlarmContext context) => context.Name("alb", balancer.Name, "errors");

    private static DesiredResource Errors(LoadBalancerTarget balancer, AlarmContext context)
    {
        var (percent, least) = (context.Settings.ErrorPercent, context.Settings.LeastRequests);
        return context.Alarm(
            ErrorsName(balancer, context),
            Text($"More than {percent} % of the requests to {balancer.Name} end in a 5xx, of its targets or of its own, two periods in a row. Look at the targets' logs and at its access log."),
            Text($"A share of the requests, and only in periods with {least} or more: five errors in ten requests at night wake nobody. The counts of errors are missing where there are none, and count as 0; a period without requests is fine."),
            3 * MonitoringPrices.AlarmMetric,
            Metric.Expression(
                Text($"IF(FILL(m3, 0) >= {least}, 100 * (FILL(m1, 0) + FILL(m2, 0)) / m3, 0)"),
                "5xx (% of requests)",
                [Of(balancer, "HTTPCode_Target_5XX_Count", "Sum"), Of(balancer, "HTTPCode_ELB_5XX_Count", "Sum"), Of(balancer, "RequestCount", "Sum")],
                "GreaterThanThreshold",
                percent,
                context.Settings.PeriodSeconds,
                (2, 2),
                "notBreaching"));
    }

    private static DesiredResource Responses(LoadBalancerTarget balancer, AlarmContext context)
    {
        var attributes = Of(balancer, "TargetResponseTime", "p95")
            .Alone("GreaterThanThreshold", context.Settings.ResponseSeconds, context.Settings.PeriodSeconds, context.Sustained, "notBreaching");
        // A percentile of a handful of requests is chance: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#percentiles-with-low-samples
        attributes["evaluate_low_sample_count_percentiles"] = "ignore";
        return context.Alarm(
            context.Name("alb", balancer.Name, "latency"),
            Text($"One request in twenty to {balancer.Name} waits more than {context.Settings.ResponseSeconds} s for its target, for {context.InARow}."),
            "The 95th percentile, because an average hides those who wait; left alone where there are too few requests for it to mean anything. A period without requests is fine.",
            MonitoringPrices.AlarmMetric,
            attributes);
    }

    private static DesiredResource Unhealthy(LoadBalancerTarget balancer, string group, AlarmContext context)
    {
        var name = group.Split('/') is [_, var part, ..] ? part : group;
        return context.Alarm(
            context.Name("alb", $"{balancer.Name}/{name}", "unhealthy"),
            $"Targets of {name} behind {balancer.Name} have failed their health checks for five minutes. aws elbv2 describe-target-health says which and why.",
            "Five minutes in a row, which a deployment that goes well does not take. Missing data leaves the alarm undecided: a target group without targets has no health.",
            MonitoringPrices.AlarmMetric,
            new Metric(Namespace, "UnHealthyHostCount", "Maximum", ("TargetGroup", group), ("LoadBalancer", balancer.Dimension))
                .Alone("GreaterThanThreshold", 0, Minute, (5, 5), "missing"));
    }

    private static DesiredResource Rejected(LoadBalancerTarget balancer, AlarmContext context) => context.Alarm(
        context.Name("alb", balancer.Name, "rejected"),
        $"{balancer.Name} refused connections because it had reached its largest number of them.",
        "Each is a client that was turned away. The count is missing where there are none, which is fine.",
        MonitoringPrices.AlarmMetric,
        Of(balancer, "RejectedConnectionCount", "Sum").Alone("GreaterThanThreshold", 0, context.Settings.PeriodSeconds, (1, 1), "notBreaching"));

    private static Metric Of(LoadBalancerTarget balancer, string name, string statistic) => new(Namespace, name, statistic, ("LoadBalancer", balancer.Dimension));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
