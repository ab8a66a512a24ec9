using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Links;

namespace Hokusai.Core.Commands;

/// <summary>Tests whether the monitoring of one account and Region reaches somebody.</summary>
/// <param name="store">The resources of the monitoring.</param>
/// <param name="probe">Tries them.</param>
/// <param name="time">The present; it names the test, and measures how long a rule is given to take effect.</param>
public sealed class MonitoringTestCommand(IMonitoringStore store, IMonitoringProbe probe, TimeProvider time)
{
    private const string Activity = "Testing the monitoring";
    private const string NotAgreed = "It sends a message to everybody who is subscribed, and was not agreed to.";
    private const string HowToAgree = "Run Test-HokusaiMonitoring without -WhatIf, and agree.";

    /// <summary>
    /// Writes a <see cref="MonitoringLink"/> for each link: first what the resources tell, then what EventBridge says to the patterns, then, after asking for each, an
    /// event of its own that goes the rules' way, and an alarm that is set off and back.
    /// </summary>
    /// <param name="name">The monitoring's name.</param>
    /// <param name="alarms">Names of alarms to set off, with wildcards; none for one alarm.</param>
    /// <param name="output">Takes the links and the problems, and is asked.</param>
    /// <param name="cancellationToken">Stops it; what was changed for the test is put back.</param>
    public async Task TestAsync(string name, IReadOnlyList<string> alarms, ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(output);
        var inventory = await store.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        foreach (var problem in inventory.Problems)
        {
            output.WriteProblem(problem);
        }

        var view = new MonitoringView(name, store.AccountId, store.Region, inventory);
        if (view.Resources.Count == 0 && inventory.UnreadTypes.Count == 0)
        {
            output.WriteProblem(NothingThere(name));
            return;
        }

        view = await WithOthersAsync(view, inventory, cancellationToken).ConfigureAwait(false);
        foreach (var link in OfflineLinks.Of(view))
        {
            output.WriteObject(link);
        }

        await TestPatternsAsync(view, output, cancellationToken).ConfigureAwait(false);
        await TestDeliveryAsync(view, output, cancellationToken).ConfigureAwait(false);
        await TestAlarmsAsync(view, alarms, output, cancellationToken).ConfigureAwait(false);
        output.WriteProgress(new CommandProgress(Activity, "Done", 100, IsCompleted: true));
    }

    // A topic that was given with -TopicArn has no name of the monitoring, and is not in its inventory.
    private async Task<MonitoringView> WithOthersAsync(MonitoringView view, MonitoringInventory inventory, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, MonitoringInventory>(StringComparer.Ordinal);
        foreach (var topic in view.Publishers.Select(topic => topic.Key).Where(topic => view.ByArn("aws_sns_topic", topic) is null && !view.IsLookedFor(topic) && TopicArn.IsIn(topic, view.Region)))
        {
            others.Add(topic, await probe.ReadTopicAsync(topic, cancellationToken).ConfigureAwait(false));
        }

        return new MonitoringView(view.Name, view.AccountId, view.Region, inventory, others);
    }

    private async Task TestPatternsAsync(MonitoringView view, ICommandOutput output, CancellationToken cancellationToken)
    {
        foreach (var rule in view.Of("aws_cloudwatch_event_rule"))
        {
            output.WriteProgress(new CommandProgress(Activity, $"Pattern of {rule.Name}", null));
            output.WriteObject(view.Link(rule, MonitoringCheck.Pattern, await PatternLinks.OfAsync(view, rule, probe, cancellationToken).ConfigureAwait(false)));
        }
    }

    // Rules whose targets share topic and queue need one canary together.
    private async Task TestDeliveryAsync(MonitoringView view, ICommandOutput output, CancellationToken cancellationToken)
    {
        var ways = view.Of("aws_cloudwatch_event_target").Where(target => TopicArn.IsOne(target.Attributes["arn"].String))
            .DistinctBy(target => (target.Attributes["arn"].String, target.Attributes["dead_letter_config"].ToString()));
        foreach (var target in ways)
        {
            var topic = target.Attributes["arn"].String!;
            var receivers = Receivers(view, topic);
            output.WriteProgress(new CommandProgress(Activity, $"An event to {TopicArn.NameOf(topic)}", null));
            var verdict = receivers is { Count: 0 }
                ? LinkVerdict.NotTested("Nobody has confirmed a subscription to the topic: a message would reach nobody.", "Confirm a subscription first.")
                : !await output.ConfirmAsync($"everybody who is subscribed to {topic}", "Send a test message by a rule that is made and removed again", cancellationToken).ConfigureAwait(false)
                ? LinkVerdict.NotTested(NotAgreed, HowToAgree)
                : await new CanaryTest(store, probe, time).RunAsync(view.Name, target, receivers ?? [$"who is subscribed to {topic}"], cancellationToken).ConfigureAwait(false);
            output.WriteObject(view.Link(TopicArn.NameOf(topic), "aws_sns_topic", MonitoringCheck.Delivery, verdict));
        }
    }

    private async Task TestAlarmsAsync(MonitoringView view, IReadOnlyList<string> names, ICommandOutput output, CancellationToken cancellationToken)
    {
        var able = view.Alarms.Where(alarm => AlarmLinks.Of(view, alarm).Result is MonitoringLinkResult.Passed or MonitoringLinkResult.Unknown).ToList();
        var pattern = new ResourcePattern(names);
        var chosen = names.Count == 0 ? able.Take(1).ToList() : view.Alarms.Where(alarm => pattern.Matches(alarm.Name)).ToList();
        if (names.Count > 0 && chosen.Count == 0)
        {
            output.WriteProblem(NoSuchAlarm(view, names));
        }

        foreach (var alarm in chosen)
        {
            output.WriteProgress(new CommandProgress(Activity, $"The alarm {alarm.Name}", null));
            output.WriteObject(view.Link(alarm, MonitoringCheck.AlarmState, await TestAlarmAsync(view, alarm, able.Contains(alarm), output, cancellationToken).ConfigureAwait(false)));
        }
    }

    private async Task<LinkVerdict> TestAlarmAsync(MonitoringView view, ExistingResource alarm, bool isAble, ICommandOutput output, CancellationToken cancellationToken)
    {
        if (!isAble)
        {
            return LinkVerdict.NotTested("The alarm would tell nobody; AlarmActions says why.");
        }

        var receivers = alarm.Attributes["alarm_actions"].Items.Select(action => action.String).Where(TopicArn.IsOne)
            .SelectMany(topic => Receivers(view, topic!) ?? [$"who is subscribed to {topic}"]).Distinct(StringComparer.Ordinal).ToList();
        if (receivers.Count == 0)
        {
            return LinkVerdict.NotTested("Nobody has confirmed a subscription to the alarm's topic: a message would reach nobody.", "Confirm a subscription first.");
        }

        return await output.ConfirmAsync($"the alarm {alarm.Name}", "Set it off for a test, which sends its messages, and back", cancellationToken).ConfigureAwait(false)
            ? await new AlarmTest(probe).RunAsync(alarm, receivers, cancellationToken).ConfigureAwait(false)
            : LinkVerdict.NotTested(NotAgreed, HowToAgree);
    }

    // Null where it was not read who is subscribed.
    private static IReadOnlyList<string>? Receivers(MonitoringView view, string topic)
        => view.At(topic) is var there && there.ByArn("aws_sns_topic", topic) is { } read && !there.IsUnread("aws_sns_topic_subscription") ? SubscriptionLinks.Receivers(there, read) : null;

    private ReadProblem NothingThere(string name) => new()
    {
        Source = $"the monitoring '{name}' ({store.AccountId}, {store.Region})",
        ErrorId = MonitoringErrorIds.TargetNotFound,
        Reason = $"There is no monitoring of the name '{name}', so that nobody is told of anything.",
        Advice = "Set-HokusaiMonitoring sets one up; another name is given with -Name, another Region with -Region.",
    };

    private ReadProblem NoSuchAlarm(MonitoringView view, IReadOnlyList<string> names) => new()
    {
        Source = $"-Alarm {string.Join(", ", names)} ({store.AccountId}, {store.Region})",
        ErrorId = MonitoringErrorIds.TargetNotFound,
        Reason = "No alarm of the monitoring has such a name.",
        Advice = view.Alarms.Count == 0 ? "The monitoring has no alarms." : $"It has, for example, {view.Alarms[0].Name}; -Alarm takes wildcards.",
    };
}
