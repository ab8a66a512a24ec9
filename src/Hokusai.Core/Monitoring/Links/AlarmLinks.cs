namespace Hokusai.Core.Monitoring.Links;

/// <summary>From an alarm to its topic.</summary>
internal static class AlarmLinks
{
    public static IEnumerable<MonitoringLink> Of(MonitoringView view) => view.Alarms.Select(alarm => view.Link(alarm, MonitoringCheck.AlarmActions, Of(view, alarm)));

    /// <summary>Whether an alarm tells a topic.</summary>
    public static LinkVerdict Of(MonitoringView view, ExistingResource alarm)
    {
        foreach (var attribute in new[] { "actions_enabled", "alarm_actions" })
        {
            if (alarm.Unknown.TryGetValue(attribute, out var reason))
            {
                return view.NotRead("The alarm's actions are not known.", reason);
            }
        }

        if (alarm.Attributes["actions_enabled"].Bool == false)
        {
            return LinkVerdict.Failed("The alarm's actions are switched off: it changes its state and tells nobody.", $"Switch them on: aws cloudwatch enable-alarm-actions --alarm-names {alarm.Name}");
        }

        var topics = alarm.Attributes["alarm_actions"].Items.Select(action => action.String).OfType<string>().Where(TopicArn.IsOne).ToList();
        if (topics.Count == 0)
        {
            return LinkVerdict.Failed("None of the alarm's actions is a topic: it tells nobody.", "Run Set-HokusaiMonitoring again with what is to be monitored; it puts the topic back.");
        }

        var existence = topics.Select(topic => TopicLinks.Existence(view, topic)).ToList();
        return existence.Find(topic => topic.Result == MonitoringLinkResult.Passed) is { } good
            ? LinkVerdict.Passed($"The alarm's actions are enabled. {good.Reason}")
            : existence[0];
    }
}
