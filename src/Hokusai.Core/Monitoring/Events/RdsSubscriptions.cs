using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Event subscriptions of RDS, which need no trail. RDS-EVENT-0016, "Reset master credentials", is of the category "configuration change", of instances and of
/// clusters: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html and, for Aurora,
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html
/// </summary>
internal static class RdsSubscriptions
{
    private const string Reason = "RDS tells by itself when a master password was reset (RDS-EVENT-0016, of the category \"configuration change\"), on failovers and failures: "
        + "also where no trail is logging. It does so as well as it can, and not always; that it arrives can't be tested.";

    // "low storage" and "availability" (restarts, shutdowns) are of instances only.
    private static readonly string[] s_ofInstances = ["availability", "configuration change", "deletion", "failover", "failure", "low storage"];
    private static readonly string[] s_ofClusters = ["configuration change", "deletion", "failover", "failure"];

    public static IEnumerable<DesiredResource> Of(MonitoringSettings settings, MonitoringTargets targets)
    {
        var instances = Distinct(targets.Databases.Select(database => database.Identifier));
        var clusters = Distinct(targets.Databases.Select(database => database.ClusterIdentifier).OfType<string>());
        if (instances.Count > 0)
        {
            yield return Subscription(settings, targets, "rds-instances", "db-instance", instances, s_ofInstances);
        }

        if (clusters.Count > 0)
        {
            yield return Subscription(settings, targets, "rds-clusters", "db-cluster", clusters, s_ofClusters);
        }
    }

    private static DesiredResource Subscription(MonitoringSettings settings, MonitoringTargets targets, string suffix, string type, IReadOnlyList<string> identifiers, IReadOnlyList<string> categories) => new()
    {
        Type = "aws_db_event_subscription",
        Name = PlanNames.Name(settings, suffix),
        Label = PlanNames.Label(suffix),
        Attributes = PlanNames.Map(
            ("name", PlanNames.Name(settings, suffix)),
            ("sns_topic", NotificationTopic.Arn(settings, targets)),
            ("source_type", type),
            ("source_ids", AttributeValue.Set(identifiers.Select(AttributeValue.FromString))),
            ("event_categories", AttributeValue.Set(categories.Select(AttributeValue.FromString))),
            ("enabled", true),
            ("tags", PlanNames.Tags(settings))),
        Arn = $"arn:{targets.Partition}:rds:{targets.Region}:{targets.AccountId}:es:{PlanNames.Name(settings, suffix)}",
        Reason = Reason,
    };

    private static List<string> Distinct(IEnumerable<string> identifiers) => [.. identifiers.Distinct(StringComparer.Ordinal)];
}
