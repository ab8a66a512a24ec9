using static Hokusai.Core.Monitoring.Notification.PlanNames;

namespace Hokusai.Core.Monitoring.Notification;

/// <summary>What it takes for somebody to be told: a key, a topic with its subscriptions, and the queue for what does not arrive.</summary>
public static class NotificationPlan
{
    // The longest that SQS keeps a message, in seconds: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    private const int FourteenDays = 14 * 24 * 60 * 60;

    // A customer managed key, in US dollars a month, in every Region: https://aws.amazon.com/kms/pricing/
    private const decimal KeyPrice = 1.00m;

    /// <summary>
    /// What is wanted, in the order in which it is made. With <see cref="MonitoringSettings.TopicArn"/> the topic, its key and its subscriptions are
    /// somebody else's, and only the queue is wanted.
    /// </summary>
    /// <remarks>
    /// A key has no name in AWS: it goes by <c>name-notifications</c>, and its alias, <c>alias/name-notifications</c>, leads to it. The alias does not name its target
    /// (<c>target_key_id</c>), because AWS makes that up.
    /// </remarks>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What is monitored: the account and the Region count.</param>
    /// <exception cref="FormatException">The monitoring's name, an e-mail address or the topic's ARN is none.</exception>
    public static IReadOnlyList<DesiredResource> Of(MonitoringSettings settings, MonitoringTargets targets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        var topic = NotificationTopic.Arn(settings, targets);
        var policies = new NotificationPolicies(settings, targets);
        var queue = Queue(settings, targets, policies);
        return settings.TopicArn is null
            ? [Key(settings, policies), Alias(settings, targets), Topic(settings, topic, policies), .. EmailAddress.Each(settings.Emails).Select(email => Subscription(settings, topic, email)), queue]
            : [queue];
    }

    private static string AliasName(MonitoringSettings settings) => $"alias/{Name(settings, NotificationTopic.Suffix)}";

    private static DesiredResource Key(MonitoringSettings settings, NotificationPolicies policies) => new()
    {
        Type = "aws_kms_key",
        Name = Name(settings, NotificationTopic.Suffix),
        Label = Label(NotificationTopic.Suffix),
        Attributes = Map(
            ("description", $"Encrypts the notifications of the monitoring {settings.Name}."),
            ("enable_key_rotation", true),
            ("is_enabled", true),
            ("policy", policies.Key),
            ("tags", Tags(settings))),
        EstimatedMonthlyCost = KeyPrice,
        Reason = "Encrypts the topic. It is a customer managed key because the policy of the AWS managed one, alias/aws/sns, can't be changed and admits neither CloudWatch, EventBridge nor RDS: "
            + "their notifications would be lost without a word. It costs $1 a month (https://aws.amazon.com/kms/pricing/), and another for each of its first two yearly rotations.",
    };

    private static DesiredResource Alias(MonitoringSettings settings, MonitoringTargets targets) => new()
    {
        Type = "aws_kms_alias",
        Name = Name(settings, NotificationTopic.Suffix),
        Label = Label(NotificationTopic.Suffix),
        Attributes = Map(("name", AliasName(settings))),
        Arn = $"arn:{targets.Partition}:kms:{targets.Region}:{targets.AccountId}:{AliasName(settings)}",
        Reason = "The name by which the topic refers to its key.",
    };

    private static DesiredResource Topic(MonitoringSettings settings, string arn, NotificationPolicies policies) => new()
    {
        Type = "aws_sns_topic",
        Name = Name(settings, NotificationTopic.Suffix),
        Label = Label(NotificationTopic.Suffix),
        Attributes = Map(
            ("name", Name(settings, NotificationTopic.Suffix)),
            ("kms_master_key_id", AliasName(settings)),
            ("policy", policies.OfTopic),
            ("tags", Tags(settings))),
        Arn = arn,
        Reason = "Where alarms, event rules and RDS publish. Its policy admits these services only: CloudWatch and RDS for this account's resources, "
            + "EventBridge without a condition, because it sends none of what a condition could test to an encrypted topic.",
    };

    private static DesiredResource Subscription(MonitoringSettings settings, string topic, string email)
    {
        var name = $"{Name(settings, NotificationTopic.Suffix)}/email/{email}";
        return new()
        {
            Type = "aws_sns_topic_subscription",
            Name = name,
            Label = Label(email),
            // No filter, which would keep from the mailbox whatever it does not name, without a word.
            Attributes = Map(("topic_arn", topic), ("protocol", "email"), ("endpoint", email), ("filter_policy", AttributeValue.Null)),
            Reason = $"Writes to {email}, once the link in the message \"AWS Notification - Subscription Confirmation\" has been followed; until then nothing arrives.",
        };
    }

    private static DesiredResource Queue(MonitoringSettings settings, MonitoringTargets targets, NotificationPolicies policies) => new()
    {
        Type = "aws_sqs_queue",
        Name = Name(settings, NotificationQueue.Suffix),
        Label = Label(NotificationQueue.Suffix),
        Attributes = Map(
            ("name", Name(settings, NotificationQueue.Suffix)),
            ("message_retention_seconds", FourteenDays),
            ("sqs_managed_sse_enabled", true),
            ("policy", policies.OfQueue),
            ("tags", Tags(settings))),
        Arn = NotificationQueue.Arn(settings, targets),
        Reason = "Keeps for 14 days what event rules could not hand to the topic, each with the reason, so that a broken permission is seen and no event is lost.",
    };
}
