using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>From a topic to people.</summary>
internal static class SubscriptionLinks
{
    private const string Confirmed = "Confirmed";
    private const string Pending = "PendingConfirmation";

    /// <summary>One for each subscription; one that failed where there is none.</summary>
    public static IEnumerable<MonitoringLink> Of(MonitoringView view, ExistingResource topic)
    {
        var subscriptions = To(view, topic).ToList();
        foreach (var subscription in subscriptions)
        {
            yield return view.Link(subscription, MonitoringCheck.Subscription, Of(subscription));
        }

        if (subscriptions.Count == 0)
        {
            yield return view.Link(topic, MonitoringCheck.Subscription, view.IsUnread("aws_sns_topic_subscription")
                ? view.NotRead("The topic's subscriptions could not be read.")
                : LinkVerdict.Failed(
                    "Nobody is subscribed to the topic: everything else may work, and nobody is told. A subscription that was cancelled is none.",
                    topic.Owner == view.Name
                        ? "Name somebody: Set-HokusaiMonitoring -Email ops@example.com, with what is to be monitored."
                        : $"Name somebody: aws sns subscribe --topic-arn {topic.Arn} --protocol email --notification-endpoint ops@example.com"));
        }
    }

    /// <summary>Who receives what the topic is told, as far as was read.</summary>
    public static IReadOnlyList<string> Receivers(MonitoringView view, ExistingResource topic)
        => [.. To(view, topic).Where(subscription => subscription.Status == Confirmed && Of(subscription).Result != MonitoringLinkResult.Failed).Select(Receiver)];

    private static IEnumerable<ExistingResource> To(MonitoringView view, ExistingResource topic)
        => view.Everything("aws_sns_topic_subscription").Where(subscription => subscription.Attributes["topic_arn"].String == topic.Arn);

    // An address and a number speak for themselves.
    private static string Receiver(ExistingResource subscription) => (subscription.Attributes["protocol"].String, subscription.Attributes["endpoint"].String) switch
    {
        (_, null) => subscription.Name,
        ("http" or "https", _) => "the web address that is subscribed",
        ("sqs", { } arn) => $"the queue {ArnName.ShortName(arn)}",
        ("lambda", { } arn) => $"the function {ArnName.ShortName(arn)}",
        (_, { } endpoint) => endpoint,
    };

    private static LinkVerdict Of(ExistingResource subscription) => subscription.Status switch
    {
        Confirmed => OfConfirmed(subscription),
        Pending => LinkVerdict.Failed(
            "The subscription is pending: nothing is sent until it is confirmed.",
            "Open the message \"AWS Notification - Subscription Confirmation\" in that mailbox (look among the junk, too) and follow its link. It is valid for two days; after that, run Set-HokusaiMonitoring again, which sends another."),
        var status => LinkVerdict.Unknown($"What the subscription's state {status ?? "(none)"} means is not known."),
    };

    // https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
    private static LinkVerdict OfConfirmed(ExistingResource subscription)
    {
        if (subscription.Unknown.TryGetValue("filter_policy", out var reason))
        {
            return LinkVerdict.Unknown($"The subscription is confirmed. Whether a filter policy keeps messages back is not known. {reason}", "Allow sns:GetSubscriptionAttributes.");
        }

        var filter = subscription.Attributes["filter_policy"].String;
        if (string.IsNullOrEmpty(filter) || filter.Replace(" ", "", StringComparison.Ordinal) == "{}")
        {
            return LinkVerdict.Passed("The subscription is confirmed.");
        }

        var off = $"Take the filter off: aws sns set-subscription-attributes --subscription-arn {subscription.Id} --attribute-name FilterPolicy --attribute-value \"{{}}\"";
        // {"a": [{"exists": false}]} selects what has no attributes.
        if (filter.Contains("\"exists\"", StringComparison.Ordinal))
        {
            return LinkVerdict.Unknown($"The subscription is confirmed. Whether its filter policy {filter} lets the monitoring's messages through is not known.", off);
        }

        return LinkVerdict.Failed(
            subscription.Attributes["filter_policy_scope"].String == "MessageBody"
                ? $"The subscription is confirmed, but its filter policy {filter} lets only messages through whose body is JSON and matches: what event rules write is text, and is kept back."
                : $"The subscription is confirmed, but its filter policy {filter} selects by message attributes: what alarms and event rules publish has none, and is kept back.",
            off);
    }
}
