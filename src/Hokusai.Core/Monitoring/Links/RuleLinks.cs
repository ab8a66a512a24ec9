using Hokusai.Core.Monitoring.Events;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>From a rule to its topic.</summary>
internal static class RuleLinks
{
    public static IEnumerable<MonitoringLink> Of(MonitoringView view)
    {
        foreach (var rule in view.Of("aws_cloudwatch_event_rule"))
        {
            yield return view.Link(rule, MonitoringCheck.Target, OfRule(view, rule));
        }

        foreach (var target in view.Of("aws_cloudwatch_event_target"))
        {
            yield return view.Link(target, MonitoringCheck.Target, OfTarget(view, target));
        }
    }

    private static LinkVerdict OfRule(MonitoringView view, ExistingResource rule)
    {
        if (rule.Attributes["state"].String is not { } state)
        {
            return view.NotRead("Whether the rule is enabled is not known.", rule.Unknown.GetValueOrDefault("state"));
        }

        if (!state.StartsWith("ENABLED", StringComparison.Ordinal))
        {
            return LinkVerdict.Failed($"The rule is {state}: it selects no event.", $"Enable it: aws events enable-rule --name {rule.Name}, or run Set-HokusaiMonitoring again.");
        }

        if (view.IsUnread("aws_cloudwatch_event_target"))
        {
            return view.NotRead("The rule is enabled; its targets could not be read.");
        }

        var targets = view.Of("aws_cloudwatch_event_target").Count(target => target.Attributes["rule"].String == rule.Name);
        if (targets > 0)
        {
            return LinkVerdict.Passed($"The rule is enabled and has {(targets == 1 ? "a target" : $"{targets} targets")}.");
        }

        if (rule.Name == OnlyCounts(view) || rule.Name.StartsWith(OnlyCounts(view) + "-", StringComparison.Ordinal))
        {
            return LinkVerdict.NotTested("The rule is enabled and has no target: it is there to count, on the dashboard, and tells nobody.");
        }

        return Counter(view, rule) is { } alarm
            ? LinkVerdict.Passed($"The rule is enabled. It has no target, because the alarm {alarm.Name} counts what it selects.")
            : LinkVerdict.Failed("The rule has no target: what it selects goes nowhere.", "Run Set-HokusaiMonitoring again with what is to be monitored; it puts the target back.");
    }

    private static string OnlyCounts(MonitoringView view) => $"{view.Name}-{EventRulesPlan.CountedExpirations}";

    // A rule counts as a metric even where it has no target: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
    private static ExistingResource? Counter(MonitoringView view, ExistingResource rule) => view.Of("aws_cloudwatch_metric_alarm").FirstOrDefault(alarm =>
        alarm.Attributes["metric_query"].Items.SelectMany(query => query["metric"].Items).Append(alarm.Attributes)
            .Any(metric => metric["namespace"].String == "AWS/Events" && metric["dimensions"]["RuleName"].String == rule.Name));

    private static LinkVerdict OfTarget(MonitoringView view, ExistingResource target)
    {
        var arn = target.Attributes["arn"].String;
        if (!TopicArn.IsOne(arn))
        {
            return LinkVerdict.Failed($"The target is {arn ?? "not told"}, and no topic: nobody is told by it.", "Run Set-HokusaiMonitoring again with what is to be monitored; it puts the topic back.");
        }

        var queue = OfQueue(view, target);
        return TopicLinks.Existence(view, arn!) switch
        {
            { Result: MonitoringLinkResult.Failed } missing => missing,
            _ when queue.Result == MonitoringLinkResult.Failed => queue,
            { Result: MonitoringLinkResult.Unknown } unknown => unknown,
            _ when queue.Result == MonitoringLinkResult.Unknown => queue,
            var topic => LinkVerdict.Passed($"{topic.Reason} {queue.Reason}"),
        };
    }

    private static LinkVerdict OfQueue(MonitoringView view, ExistingResource target)
    {
        if (target.Attributes["dead_letter_config"].Items is not [var config, ..] || config["arn"].String is not { } arn)
        {
            return target.Unknown.TryGetValue("dead_letter_config", out var reason)
                ? view.NotRead("The target's dead-letter queue is not known.", reason)
                : LinkVerdict.Failed("The target has no dead-letter queue: an event that can't be delivered is lost without a word.", "Run Set-HokusaiMonitoring again with what is to be monitored; it names the queue.");
        }

        if (view.ByArn("aws_sqs_queue", arn) is not null)
        {
            return LinkVerdict.Passed("Its dead-letter queue exists.");
        }

        if (view.IsUnread("aws_sqs_queue"))
        {
            return view.NotRead($"Whether the dead-letter queue {arn} exists is not known.");
        }

        return !arn.Contains($":{view.Region}:{view.AccountId}:{view.Name}-", StringComparison.Ordinal)
            ? LinkVerdict.Unknown($"Whether the dead-letter queue {arn} exists was not read: it is not one of this monitoring.", $"aws sqs get-queue-url --queue-name {arn[(arn.LastIndexOf(':') + 1)..]} tells.")
            : LinkVerdict.Failed($"The dead-letter queue {arn} does not exist: an event that can't be delivered is lost without a word.", "Run Set-HokusaiMonitoring again with what is to be monitored; it makes the queue.");
    }
}
