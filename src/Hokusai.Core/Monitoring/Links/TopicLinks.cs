namespace Hokusai.Core.Monitoring.Links;

/// <summary>From who publishes, through the topic and its key, to who is subscribed.</summary>
internal static class TopicLinks
{
    public static IEnumerable<MonitoringLink> Of(MonitoringView view)
    {
        foreach (var (arn, publishers) in view.Publishers.OrderBy(topic => topic.Key, StringComparer.Ordinal).Select(topic => (topic.Key, topic.ToList())))
        {
            var topic = view.ByArn("aws_sns_topic", arn);
            if (topic is null)
            {
                yield return view.Link(TopicArn.NameOf(arn), "aws_sns_topic", MonitoringCheck.TopicPolicy, Existence(view, arn));
                yield return view.Link(TopicArn.NameOf(arn), "aws_sns_topic", MonitoringCheck.Subscription, Existence(view, arn));
                continue;
            }

            foreach (var service in PublishingService.Of(view, publishers))
            {
                yield return view.Link(topic, MonitoringCheck.TopicPolicy, ResourcePolicy.Admits(view, topic, service, arn, "sns:Publish"));
            }

            foreach (var link in KeyLinks.Of(view, topic, publishers))
            {
                yield return link;
            }

            foreach (var link in SubscriptionLinks.Of(view, topic))
            {
                yield return link;
            }
        }
    }

    /// <summary>Whether a topic is there.</summary>
    public static LinkVerdict Existence(MonitoringView view, string arn)
    {
        if (view.ByArn("aws_sns_topic", arn) is not null)
        {
            return LinkVerdict.Passed($"The topic {TopicArn.NameOf(arn)} exists.");
        }

        if (!arn.Contains($":{view.Region}:{view.AccountId}:", StringComparison.Ordinal))
        {
            return LinkVerdict.Unknown($"The topic {arn} is of another account or Region, which was not read.", "Look at its policy, its key and its subscriptions there.");
        }

        if (view.IsUnread("aws_sns_topic"))
        {
            return view.NotRead("The topics could not be read.");
        }

        return TopicArn.NameOf(arn).StartsWith(view.Name + "-", StringComparison.Ordinal)
            ? LinkVerdict.Failed($"The topic {arn} does not exist: what is published to it is lost.", "Run Set-HokusaiMonitoring again; it makes the topic.")
            : LinkVerdict.Unknown(
                $"The topic {arn} is not one of this monitoring, so that neither its policy, its key nor its subscriptions were read.",
                $"aws sns get-topic-attributes --topic-arn {arn} and aws sns list-subscriptions-by-topic --topic-arn {arn} show them.");
    }
}
