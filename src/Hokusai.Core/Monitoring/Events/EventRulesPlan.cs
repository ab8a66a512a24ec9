using Hokusai.Core.Monitoring.Notification;
using static Hokusai.Core.Monitoring.Notification.PlanNames;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>Which events are told, and in which words: rules of EventBridge's default bus with their targets, and event subscriptions of RDS.</summary>
public static class EventRulesPlan
{
    /// <summary>The name of the rules for failed deployments, behind the monitoring's; there are further ones with <c>-2</c>, <c>-3</c> where the services don't fit into one pattern.</summary>
    public const string FailedDeployments = "ecs-deployment-failed";

    /// <summary>The name of the rules for objects deleted by lifecycle rules, behind the monitoring's. They only count, and have no target.</summary>
    internal const string CountedExpirations = "s3-expiration";

    private const string TargetId = "notify";

    // EventBridge's own limits, which it also takes where nothing is said; named so that they are compared: a day and 185 attempts.
    // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html
    private const int MaximumEventAge = 86_400;
    private const int MaximumAttempts = 185;

    /// <summary>
    /// The rules, each followed by its target, then the subscriptions. A rule is limited to what is monitored where its events name that; a pattern that
    /// would be longer than EventBridge takes makes several rules, the second of which ends with <c>-2</c>. Where nothing of a kind is monitored, its rules are not wanted.
    /// </summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What is monitored.</param>
    /// <exception cref="FormatException">The monitoring's name or the topic's ARN is none.</exception>
    public static IReadOnlyList<DesiredResource> Of(MonitoringSettings settings, MonitoringTargets targets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        return
        [
            .. Rules(targets).SelectMany(rule => rule.Patterns.SelectMany((pattern, index) => Resources(settings, targets, rule, pattern, index))),
            .. RdsSubscriptions.Of(settings, targets),
        ];
    }

    private static IEnumerable<EventRule> Rules(MonitoringTargets targets)
        => [.. RdsRules.Of(targets), .. EcsRules.Of(targets), .. S3Rules.Of(targets), .. TerraformRules.Of(targets), .. SecretRules.Of(targets)];

    private static IEnumerable<DesiredResource> Resources(MonitoringSettings settings, MonitoringTargets targets, EventRule rule, AttributeValue pattern, int index)
    {
        var suffix = index == 0 ? rule.Suffix : $"{rule.Suffix}-{index + 1}";
        yield return Rule(settings, targets, rule, pattern, suffix);
        if (rule.Message is { } message)
        {
            yield return Target(settings, targets, message, suffix);
        }
    }

    private static DesiredResource Rule(MonitoringSettings settings, MonitoringTargets targets, EventRule rule, AttributeValue pattern, string suffix) => new()
    {
        Type = "aws_cloudwatch_event_rule",
        Name = Name(settings, suffix),
        Label = Label(suffix),
        Attributes = Map(
            ("name", Name(settings, suffix)),
            ("description", rule.Description),
            ("event_pattern", pattern.ToString()),
            ("state", "ENABLED"),
            ("tags", Tags(settings))),
        Arn = $"arn:{targets.Partition}:events:{targets.Region}:{targets.AccountId}:rule/{Name(settings, suffix)}",
        Reason = rule.Reason,
    };

    private static DesiredResource Target(MonitoringSettings settings, MonitoringTargets targets, EventMessage message, string suffix) => new()
    {
        Type = "aws_cloudwatch_event_target",
        Name = $"{Name(settings, suffix)}/{TargetId}",
        Label = Label(suffix),
        Attributes = Map(
            ("rule", Name(settings, suffix)),
            ("target_id", TargetId),
            ("arn", NotificationTopic.Arn(settings, targets)),
            ("input_transformer", Block(
                ("input_paths", Map(message.Paths.Select(path => (path.Key, AttributeValue.FromString(path.Value))))),
                ("input_template", message.Template))),
            ("dead_letter_config", Block(("arn", NotificationQueue.Arn(settings, targets)))),
            ("retry_policy", Block(("maximum_event_age_in_seconds", MaximumEventAge), ("maximum_retry_attempts", MaximumAttempts)))),
        Reason = "Writes what happened to the topic in words; what does not arrive within a day goes to the queue.",
    };

    private static AttributeValue Block(params IEnumerable<(string Name, AttributeValue Value)> members) => AttributeValue.List([Map(members)]);
}
