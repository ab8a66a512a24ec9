using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>An AWS service that publishes to a topic, and what of itself it tells the policies of the topic and its key.</summary>
/// <param name="Principal">The service's principal.</param>
/// <param name="Contexts">The condition keys of each resource that it publishes for; null values are known to be absent.</param>
/// <param name="Remark">What people overlook when the service is not admitted; null for nothing.</param>
internal sealed record PublishingService(string Principal, IReadOnlyList<IReadOnlyDictionary<string, string?>> Contexts, string? Remark = null)
{
    private const string CloudWatch = "cloudwatch.amazonaws.com";
    private const string EventBridge = "events.amazonaws.com";
    private const string Rds = "events.rds.amazonaws.com";
    private const string SourceArn = "aws:SourceArn";

    /// <summary>EventBridge, which hands to a queue what rules could not deliver, and does name the rule: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html</summary>
    public static PublishingService OfUndelivered(IEnumerable<ExistingResource> rules) => new(EventBridge, [.. rules.Select(rule => Context(EventBridge, new() { [SourceArn] = rule.Arn }))]);

    /// <summary>The services of the resources that publish.</summary>
    public static IEnumerable<PublishingService> Of(MonitoringView view, IReadOnlyList<ExistingResource> publishers)
    {
        var alarms = publishers.Where(publisher => publisher.Type.EndsWith("_alarm", StringComparison.Ordinal)).ToList();
        if (alarms.Count > 0)
        {
            // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
            yield return new(CloudWatch, [.. alarms.Select(alarm => Context(CloudWatch, view.AccountId, alarm.Arn))]);
        }

        if (publishers.Any(publisher => publisher.Type == "aws_cloudwatch_event_target"))
        {
            // EventBridge tells nothing of itself to an encrypted topic: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
            yield return new(
                EventBridge,
                [Context(EventBridge, null, null)],
                "A statement with a condition on aws:SourceArn or aws:SourceAccount does not admit it: EventBridge sends neither to an encrypted topic.");
        }

        var subscriptions = publishers.Where(publisher => publisher.Type == "aws_db_event_subscription").ToList();
        if (subscriptions.Count > 0)
        {
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html
            yield return new(Rds, [.. subscriptions.SelectMany(subscription => Sources(view, subscription)).Select(source => Context(Rds, view.AccountId, source))]);
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

    private static Dictionary<string, string?> Context(string principal, string? account, string? source)
        => Context(principal, new() { ["aws:SourceAccount"] = account, ["aws:SourceOwner"] = account, [SourceArn] = source });

    private static Dictionary<string, string?> Context(string principal, Dictionary<string, string?> source) => new(source, StringComparer.OrdinalIgnoreCase)
    {
        // Services call one another by TLS alone.
        ["aws:SecureTransport"] = "true",
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
        ["aws:PrincipalIsAWSService"] = "true",
        ["aws:PrincipalServiceName"] = principal,
    };
}
