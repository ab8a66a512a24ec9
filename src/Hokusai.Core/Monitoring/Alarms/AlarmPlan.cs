namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>The alarms that are wanted, and the metric filters that some of them count by.</summary>
public static class AlarmPlan
{
    /// <summary>The namespace of the metrics that the metric filters of one monitoring make, and of no other's: filters take no tags that could tell.</summary>
    /// <param name="name">The monitoring's name.</param>
    public static string MetricNamespace(string name) => $"Hokusai/{name}";

    /// <summary>The alarms.</summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What it is of.</param>
    /// <param name="topicArn">Whom alarms tell.</param>
    /// <param name="deploymentRules">The names of the rules that match failed deployments; none where there are none.</param>
    /// <param name="problems">Takes what could not be decided.</param>
    public static IReadOnlyList<DesiredResource> Of(
        MonitoringSettings settings, MonitoringTargets targets, string topicArn, IReadOnlyList<string> deploymentRules, ICollection<ReadProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(deploymentRules);
        ArgumentNullException.ThrowIfNull(problems);
        var context = new AlarmContext(settings, targets, topicArn);
        var undecided = new List<ReadProblem>();
        DesiredResource[] alarms =
        [
            .. targets.Databases.SelectMany(database => DatabaseAlarms.Of(database, context, undecided)),
            .. targets.Services.SelectMany(service => ServiceAlarms.Of(service, context)),
            .. deploymentRules.Select(rule => ServiceAlarms.FailedDeployments(rule, context)),
            .. targets.LoadBalancers.SelectMany(balancer => LoadBalancerAlarms.Of(balancer, context)),
            .. targets.LogGroups.SelectMany(group => LogAlarms.Of(group, context)),
            .. targets.Buckets.Select(bucket => BucketAlarms.Of(bucket, context)),
            .. ExhaustionAlarm.Of(context),
        ];
        foreach (var problem in undecided)
        {
            problems.Add(problem);
        }

        return alarms;
    }
}
