using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Notification;

/// <summary>The topic that everything is told to.</summary>
public static class NotificationTopic
{
    internal const string Suffix = "notifications";

    /// <summary>The topic's ARN: <see cref="MonitoringSettings.TopicArn"/> where it is set, else that of the monitoring's own.</summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What is monitored: the account and the Region count.</param>
    /// <exception cref="FormatException">The topic's ARN is none, of another Region or of a FIFO topic, or the monitoring's name is no name.</exception>
    public static string Arn(MonitoringSettings settings, MonitoringTargets targets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        return settings.TopicArn is { } topic
            ? Checked(topic, targets)
            : $"arn:{targets.Partition}:sns:{targets.Region}:{targets.AccountId}:{PlanNames.Name(settings, Suffix)}";
    }

    private static string Checked(string topic, MonitoringTargets targets)
    {
        if (!ArnName.TryParse(topic, out var arn) || arn.Service != "sns" || arn.Resource.Contains(':', StringComparison.Ordinal))
        {
            throw new FormatException($"'{topic}' is no ARN of a topic. One looks like arn:{targets.Partition}:sns:{targets.Region}:{targets.AccountId}:name.");
        }

        // https://repost.aws/knowledge-center/sns-not-getting-eventbridge-notification
        if (arn.Region != targets.Region)
        {
            throw new FormatException($"The topic '{topic}' is in {arn.Region}; rules and alarms of {targets.Region} reach only topics of their own Region. Name a topic in {targets.Region}.");
        }

        // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html
        return !arn.Resource.EndsWith(".fifo", StringComparison.Ordinal)
            ? topic
            : throw new FormatException($"The topic '{topic}' is a FIFO topic; event subscriptions of RDS and e-mail need a standard one. Name a standard topic.");
    }
}
