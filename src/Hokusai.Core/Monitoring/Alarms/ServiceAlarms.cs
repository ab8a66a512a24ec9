using System.Globalization;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// Alarms on an ECS service. Metrics: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html and, with Container Insights,
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
/// </summary>
internal static class ServiceAlarms
{
    private const int Minute = 60;

    // A deployment replaces tasks for some minutes; what lasts longer is no deployment that goes well.
    private const int Patience = 10;

    public static IEnumerable<DesiredResource> Of(ServiceTarget service, AlarmContext context)
    {
        yield return Use(service, context, "CPUUtilization", "cpu", "CPU", context.Settings.CpuPercent);
        yield return Use(service, context, "MemoryUtilization", "memory", "memory", context.Settings.MemoryPercent);

        // Of a service that is to run no tasks, none can be missing: an alarm that counts them would never go out.
        if (HasInsights(service) || service.IsScaled || service.DesiredCount > 0)
        {
            yield return Tasks(service, context);
        }
    }

    /// <summary>The alarm on deployments that failed: what the rule of that name matched.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="context">What all alarms share.</param>
    public static DesiredResource FailedDeployments(string rule, AlarmContext context) => context.Alarm(
        rule,
        "A deployment of ECS failed in the last five minutes: the service may have gone back to an older revision by itself. The rule's message says which; aws ecs describe-service-deployments says why.",
        "Counts the events that the rule matched. A period without data is one without failures: EventBridge sends MatchedEvents only when there is one.",
        MonitoringPrices.AlarmMetric,
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
        new Metric("AWS/Events", "MatchedEvents", "Sum", ("RuleName", rule)).Alone("GreaterThanThreshold", 0, 5 * Minute, (1, 1), "notBreaching"));

    private static DesiredResource Use(ServiceTarget service, AlarmContext context, string metric, string kind, string what, double percent) => context.Alarm(
        Name(service, context, kind),
        string.Create(CultureInfo.InvariantCulture, $"The tasks of {service.Cluster}/{service.Name} use more than {percent} % of the {what} that their definition gives them, for {context.InARow}. Scale out, or give them more."),
        string.Create(CultureInfo.InvariantCulture, $"Only after {context.InARow}, so that a start or a deployment wakes nobody. Missing data leaves the alarm undecided: without tasks there is no use, and the alarm on tasks tells that."),
        MonitoringPrices.AlarmMetric,
        new Metric("AWS/ECS", metric, "Average", Dimensions(service)).Alone("GreaterThanThreshold", percent, context.Settings.PeriodSeconds, context.Sustained, "missing"));

    private static DesiredResource Tasks(ServiceTarget service, AlarmContext context)
    {
        if (HasInsights(service))
        {
            return context.Alarm(
                Name(service, context, "tasks"),
                $"{service.Cluster}/{service.Name} has had fewer tasks running than wanted for ten minutes. aws ecs describe-services shows its events: images that cannot be pulled, health checks that fail, no room.",
                "Desired less running tasks, as Container Insights counts them, for ten minutes, which no deployment that goes well takes. Missing data counts as too few: Container Insights tells of every service that is there.",
                2 * MonitoringPrices.AlarmMetric,
                Metric.Expression(
                    "m1 - m2",
                    "Tasks missing",
                    [Insight("DesiredTaskCount", service), Insight("RunningTaskCount", service)],
                    "GreaterThanThreshold",
                    0,
                    Minute,
                    (Patience, Patience),
                    "breaching"));
        }

        // Every task sends one sample a minute: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cw-service-metrics.html
        var least = service.IsScaled ? 1 : service.DesiredCount;
        var reason = service.IsScaled
            ? "Application Auto Scaling changes how many are wanted, which only Container Insights tells: without it the alarm says that none is running."
            : string.Create(CultureInfo.InvariantCulture, $"{least} task(s) were wanted when the alarm was set; run it again when that changes, or turn Container Insights on, which knows how many are wanted.");
        return context.Alarm(
            Name(service, context, "tasks"),
            string.Create(CultureInfo.InvariantCulture, $"{service.Cluster}/{service.Name} has had fewer than {least} task(s) running for ten minutes. aws ecs describe-services shows its events."),
            $"Counts the samples of CPUUtilization, one a minute from each running task. {reason} Missing data counts as too few: without tasks there are no samples.",
            MonitoringPrices.AlarmMetric,
            new Metric("AWS/ECS", "CPUUtilization", "SampleCount", Dimensions(service)).Alone("LessThanThreshold", least, Minute, (Patience, Patience), "breaching"));
    }

    private static bool HasInsights(ServiceTarget service) => service.HasContainerInsights is { IsKnown: true, Value: true };

    private static Metric Insight(string name, ServiceTarget service) => new("ECS/ContainerInsights", name, "Average", Dimensions(service));

    private static (string, string)[] Dimensions(ServiceTarget service) => [("ClusterName", service.Cluster), ("ServiceName", service.Name)];

    private static string Name(ServiceTarget service, AlarmContext context, string kind) => context.Name("ecs", $"{service.Cluster}/{service.Name}", kind);
}
