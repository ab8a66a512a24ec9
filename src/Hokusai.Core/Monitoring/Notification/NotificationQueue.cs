namespace Hokusai.Core.Monitoring.Notification;

/// <summary>The dead-letter queue of the rules' targets: what EventBridge could not hand to the topic.</summary>
public static class NotificationQueue
{
    internal const string Suffix = "undelivered";

    /// <summary>The queue's ARN.</summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What is monitored: the account and the Region count.</param>
    /// <exception cref="FormatException">The monitoring's name is no name.</exception>
    public static string Arn(MonitoringSettings settings, MonitoringTargets targets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        return $"arn:{targets.Partition}:sqs:{targets.Region}:{targets.AccountId}:{PlanNames.Name(settings, Suffix)}";
    }
}
