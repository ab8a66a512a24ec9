namespace Hokusai.Core.Monitoring.Links;

/// <summary>From RDS to a topic.</summary>
internal static class RdsSubscriptionLinks
{
    public static IEnumerable<MonitoringLink> Of(MonitoringView view)
        => view.Of("aws_db_event_subscription").Select(subscription => view.Link(subscription, MonitoringCheck.RdsSubscription, Of(view, subscription)));

    private static LinkVerdict Of(MonitoringView view, ExistingResource subscription)
    {
        if (subscription.Attributes["enabled"].Bool == false)
        {
            return LinkVerdict.Failed("The event subscription is switched off.", $"Switch it on: aws rds modify-event-subscription --subscription-name {subscription.Name} --enabled");
        }

        return subscription.Attributes["sns_topic"].String is { } topic && TopicLinks.Existence(view, topic) is { Result: MonitoringLinkResult.Failed } missing
            ? missing
            : LinkVerdict.NotTested(
                "RDS sends no test event, and EventBridge takes none in its name, so that the way from RDS to the topic can't be tried. The topic's policy and key are looked at beside it.",
                "Where it matters, do something harmless that RDS tells, such as a backup-window change of a database that nobody uses, and look for the message.");
    }
}
