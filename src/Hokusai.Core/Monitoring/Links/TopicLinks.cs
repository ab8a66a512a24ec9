namespace Hokusai.Core.Monitoring.Links;

/// <summary>From who publishes, through the topic and its key, to who is subscribed.</summary>
internal static class TopicLinks
{
    public static IEnumerable<MonitoringLink> Of(MonitoringView view)
    {
        foreach (var (arn, publishers) in view.Publishers.OrderBy(topic => topic.Key, StringComparer.Ordinal).Select(topic => (topic.Key, topic.ToList())))
        {
            foreach (var link in Of(view.At(arn), arn, publishers))
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<MonitoringLink> Of(MonitoringView view, string arn, IReadOnlyList<ExistingResource> publishers)
    {
        if (view.ByArn("aws_sns_topic", arn) is not { } topic)
        {
            return new[] { MonitoringCheck.TopicPolicy, MonitoringCheck.KeyPolicy, MonitoringCheck.Subscription }
                .Select(check => view.Link(TopicArn.NameOf(arn), "aws_sns_topic", check, Existence(view, arn)));
        }

        var policy = PublishingService.Of(view, publishers).Select(service => view.Link(topic, MonitoringCheck.TopicPolicy, ResourcePolicy.Admits(view, topic, service, arn, "sns:Publish")));
        return [.. policy, .. KeyLinks.Of(view, topic, publishers), .. SubscriptionLinks.Of(view, topic)];
    }

    /// <summary>Whether a topic is there.</summary>
    public static LinkVerdict Existence(MonitoringView view, string arn)
    {
        var there = view.At(arn);
        if (there.ByArn("aws_sns_topic", arn) is not null)
        {
            return LinkVerdict.Passed($"The topic {TopicArn.NameOf(arn)} exists.");
        }

        if (!view.IsLookedFor(arn))
        {
            return LinkVerdict.Unknown(
                $"The topic {arn} is not one of this monitoring, so that neither its policy, its key nor its subscriptions were read.",
                $"aws sns get-topic-attributes --topic-arn {arn} and aws sns list-subscriptions-by-topic --topic-arn {arn} show them.");
        }

        if (there.IsUnread("aws_sns_topic"))
        {
            return there.NotRead($"The topic {arn} could not be read.");
        }

        return LinkVerdict.Failed(
            $"The topic {arn} does not exist: what is published to it is lost.",
            TopicArn.NameOf(arn).StartsWith(view.Name + "-", StringComparison.Ordinal)
                ? "Run Set-HokusaiMonitoring again; it makes the topic."
                : "Run Set-HokusaiMonitoring again with what is to be monitored, and with the -TopicArn of a topic that exists, or without it: then it makes one.");
    }
}
