using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>An AWS service that publishes to a topic, and what of itself it tells the policies of the topic and its key.</summary>
/// <param name="Principal">The service's principal.</param>
/// <param name="Contexts">The condition keys of each resource that it publishes for; null values are known to be absent.</param>
internal sealed record PublishingService(string Principal, IReadOnlyList<IReadOnlyDictionary<string, string?>> Contexts)
{
    /// <summary>The services of the resources that publish.</summary>
    public static IEnumerable<PublishingService> Of(MonitoringView view, IReadOnlyList<ExistingResource> publishers)
    {
        var alarms = publishers.Where(publisher => publisher.Type.EndsWith("_alarm", StringComparison.Ordinal)).ToList();
        if (alarms.Count > 0)
        {
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
            yield return new("cloudwatch.amazonaws.com", [.. alarms.Select(alarm => Context(view.AccountId, alarm.Arn))]);
        }

        if (publishers.Any(publisher => publisher.Type == "aws_cloudwatch_event_target"))
        {
            // EventBridge tells nothing of itself to an encrypted topic: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
            yield return new("events.amazonaws.com", [Context(null, null)]);
        }

        var subscriptions = publishers.Where(publisher => publisher.Type == "aws_db_event_subscription").ToList();
        if (subscriptions.Count > 0)
        {
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html
            yield return new("events.rds.amazonaws.com", [.. subscriptions.SelectMany(subscription => Sources(view, subscription)).Select(source => Context(view.AccountId, source))]);
        }
    }

    // Of a subscription to all databases, any name stands for them.
    private static IEnumerable<string> Sources(MonitoringView view, ExistingResource subscription)
    {
        var partition = ArnName.TryParse(subscription.Arn, out var arn) ? arn.Partition : "aws";
        var kind = subscription.Attributes["source_type"].String == "db-cluster" ? "cluster" : "db";
        var names = subscription.Attributes["source_ids"].Items.Select(source => source.String ?? "any").DefaultIfEmpty("any");
        return names.Select(name => $"arn:{partition}:rds:{view.Region}:{view.AccountId}:{kind}:{name}");
    }

    private static Dictionary<string, string?> Context(string? account, string? source) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:SourceAccount"] = account,
        ["aws:SourceOwner"] = account,
        ["aws:SourceArn"] = source,
        // Services call one another by TLS alone.
        ["aws:SecureTransport"] = "true",
    };
}
