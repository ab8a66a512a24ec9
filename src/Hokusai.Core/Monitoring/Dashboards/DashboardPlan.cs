using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring.Dashboards;

/// <summary>
/// The dashboard: how close to the limits everything is, and what was changed. Its body:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
/// </summary>
public static class DashboardPlan
{
    /// <summary>What the first text of a dashboard contains, so that it is known for the monitoring's: dashboards carry no tags that could tell.</summary>
    /// <param name="name">The monitoring's name.</param>
    public static string Marker(string name) => $"{MonitoringTags.Owner}={name}";

    /// <summary>The dashboard.</summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What it is of.</param>
    /// <param name="rules">The names of the event rules, whose matches are shown.</param>
    public static DesiredResource Of(MonitoringSettings settings, MonitoringTargets targets, IReadOnlyList<string> rules)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        var name = PlanNames.Name(settings, "overview");
        var board = new WidgetGrid(targets.Region);
        board.Text($"# {settings.Name}\nMade and kept by Hokusai.PS; change it there, not here. `{Marker(settings.Name)}`");
        foreach (var database in targets.Databases)
        {
            AddDatabase(database, board);
        }

        foreach (var service in targets.Services)
        {
            AddService(service, board);
        }

        foreach (var balancer in targets.LoadBalancers)
        {
            AddLoadBalancer(balancer, board);
        }

        foreach (var bucket in targets.Buckets)
        {
            board.Add($"{bucket.Name}: objects", "Average", 86_400, null, [new Metric("AWS/S3", "NumberOfObjects", "Average", ("BucketName", bucket.Name), ("StorageType", "AllStorageTypes"))]);
        }

        // One line for each rule: password changes, deployments, lifecycle deletions.
        foreach (var part in rules.Chunk(WidgetGrid.MostMetrics))
        {
            board.Add("Changes that the rules saw", "Sum", 300, null, [.. part.Select(rule => new Metric("AWS/Events", "MatchedEvents", "Sum", ("RuleName", rule)))]);
        }

        return new DesiredResource
        {
            Type = "aws_cloudwatch_dashboard",
            Name = name,
            Label = PlanNames.Label(name),
            // Dashboards belong to no Region.
            Arn = $"arn:{targets.Partition}:cloudwatch::{targets.AccountId}:dashboard/{name}",
            EstimatedMonthlyCost = MonitoringPrices.Dashboard,
            Reason = "Connections against the limit, tasks against what is wanted, latency and errors, and what was changed.",
            Attributes = AttributeValue.Map([new("dashboard_name", name), new("dashboard_body", board.ToJson())]),
        };
    }

    private static void AddDatabase(DatabaseTarget database, WidgetGrid board)
    {
        (string, string)[] dimension = [("DBInstanceIdentifier", database.Identifier)];
        var limit = database.Connections is { IsKnown: true, Value: var known } ? ((string, double)?)(known.IsEstimate ? "limit (estimated)" : "limit", known.Limit) : null;
        board.Add($"{database.Identifier}: connections", "Maximum", 60, limit, [new Metric("AWS/RDS", "DatabaseConnections", "Maximum", dimension)]);
        board.Add($"{database.Identifier}: latency (s)", "Average", 60, null, [new Metric("AWS/RDS", "ReadLatency", "Average", dimension), new Metric("AWS/RDS", "WriteLatency", "Average", dimension)]);
        board.Add($"{database.Identifier}: CPU (%)", "Average", 60, null, [new Metric("AWS/RDS", "CPUUtilization", "Average", dimension)]);
    }

    private static void AddService(ServiceTarget service, WidgetGrid board)
    {
        (string, string)[] dimensions = [("ClusterName", service.Cluster), ("ServiceName", service.Name)];
        if (service.HasContainerInsights is { IsKnown: true, Value: true })
        {
            board.Add($"{service.Name}: tasks", "Average", 60, null, [new Metric("ECS/ContainerInsights", "DesiredTaskCount", "Average", dimensions), new Metric("ECS/ContainerInsights", "RunningTaskCount", "Average", dimensions)]);
        }
        else
        {
            board.Add($"{service.Name}: tasks", "SampleCount", 60, ("wanted when this was made", service.DesiredCount), [new Metric("AWS/ECS", "CPUUtilization", "SampleCount", dimensions)]);
        }

        board.Add($"{service.Name}: CPU and memory (%)", "Average", 60, null, [new Metric("AWS/ECS", "CPUUtilization", "Average", dimensions), new Metric("AWS/ECS", "MemoryUtilization", "Average", dimensions)]);
    }

    private static void AddLoadBalancer(LoadBalancerTarget balancer, WidgetGrid board)
    {
        (string, string)[] dimension = [("LoadBalancer", balancer.Dimension)];
        board.Add($"{balancer.Name}: requests and errors", "Sum", 60, null,
        [
            new Metric("AWS/ApplicationELB", "RequestCount", "Sum", dimension),
            new Metric("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", dimension),
            new Metric("AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "Sum", dimension),
        ]);
        board.Add($"{balancer.Name}: p95 latency (s)", "p95", 60, null, [new Metric("AWS/ApplicationELB", "TargetResponseTime", "p95", dimension)]);
    }
}
