namespace Hokusai.Core.Monitoring.Links;

/// <summary>From something that happens to a rule: EventBridge itself is asked, which changes nothing.</summary>
internal static class PatternLinks
{
    public static async Task<LinkVerdict> OfAsync(MonitoringView view, ExistingResource rule, IMonitoringProbe probe, CancellationToken cancellationToken)
    {
        if (rule.Attributes["event_pattern"].String is not { } pattern)
        {
            return view.NotRead("The rule's pattern is not known.", rule.Unknown.GetValueOrDefault("event_pattern"));
        }

        var sample = PatternSample.Of(pattern, view.AccountId, view.Region);
        try
        {
            var answer = await probe.TestPatternAsync(pattern, (sample ?? PatternSample.Unrelated(view.AccountId, view.Region)).ToJsonString(), cancellationToken).ConfigureAwait(false);
            return (answer, sample) switch
            {
                ({ Refusal: { } refusal }, _) => LinkVerdict.Failed($"EventBridge does not take the rule's pattern: {refusal}", "Run Set-HokusaiMonitoring again; it puts the pattern back."),
                (_, null) => LinkVerdict.Passed("EventBridge takes the pattern. No event could be made up for it, so that it was not shown that it selects one."),
                ({ IsSelected: true }, _) => LinkVerdict.Passed("EventBridge takes the pattern and selects an event made up from it. That AWS's events look like that is documented and was not shown."),
                _ => LinkVerdict.Unknown("EventBridge takes the pattern and does not select the event that was made up from it. Either its conditions contradict one another, or the event is made up wrong.",
                    "Compare the pattern with an event of the event history: aws events test-event-pattern."),
            };
        }
        catch (MonitoringException e)
        {
            return LinkVerdict.Unknown(e.Problem);
        }
    }
}
