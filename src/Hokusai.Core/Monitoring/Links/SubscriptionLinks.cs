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
                : LinkVerdict.Failed("Nobody is subscribed to the topic: everything else may work, and nobody is told.", "Name somebody: Set-HokusaiMonitoring -Email ops@example.com, with what is to be monitored."));
        }
    }

    /// <summary>Who receives what the topic is told, as far as was read.</summary>
    public static IReadOnlyList<string> Receivers(MonitoringView view, ExistingResource topic)
        => [.. To(view, topic).Where(subscription => subscription.Status == Confirmed).Select(subscription => ShownValues.Of("endpoint", subscription.Attributes["endpoint"]).String ?? subscription.Name)];

    private static IEnumerable<ExistingResource> To(MonitoringView view, ExistingResource topic)
        => view.Everything("aws_sns_topic_subscription").Where(subscription => subscription.Attributes["topic_arn"].String == topic.Arn);

    private static LinkVerdict Of(ExistingResource subscription) => subscription.Status switch
    {
        Confirmed => LinkVerdict.Passed("The subscription is confirmed."),
        Pending => LinkVerdict.Failed(
            "The subscription is pending: nothing is sent until it is confirmed.",
            "Open the message \"AWS Notification - Subscription Confirmation\" in that mailbox (look among the junk, too) and follow its link. It is valid for two days; after that, run Set-HokusaiMonitoring again, which sends another."),
        var status => LinkVerdict.Unknown($"What the subscription's state {status ?? "(none)"} means is not known."),
    };
}
