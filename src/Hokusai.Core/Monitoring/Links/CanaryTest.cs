namespace Hokusai.Core.Monitoring.Links;

/// <summary>Sends an event of one's own by a rule of its own, and removes the rule again whatever happens.</summary>
internal sealed class CanaryTest(IMonitoringStore store, IMonitoringProbe probe, TimeProvider time)
{
    // "Allow a short period of time for changes to take effect", and no figure: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
    private static readonly TimeSpan s_ruleTakesEffect = TimeSpan.FromSeconds(30);

    // EventBridge hands most events on within half a second: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-what-is.html
    private static readonly TimeSpan s_eventIsSelected = TimeSpan.FromSeconds(10);

    /// <summary>What came of it.</summary>
    /// <param name="monitoring">The monitoring's name.</param>
    /// <param name="target">The target whose topic and queue the canary's are.</param>
    /// <param name="receivers">Who is to receive the message.</param>
    /// <param name="cancellationToken">Stops it; the rule is removed all the same.</param>
    public async Task<LinkVerdict> RunAsync(string monitoring, ExistingResource target, IReadOnlyList<string> receivers, CancellationToken cancellationToken)
    {
        var testId = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        LinkVerdict? verdict = null;
        var made = new List<ExistingResource>();
        try
        {
            verdict = await SendAsync(monitoring, testId, target, receivers, made, cancellationToken).ConfigureAwait(false);
        }
        catch (MonitoringException e)
        {
            verdict = LinkVerdict.Unknown(e.Problem);
        }
        finally
        {
            // Not with the token: a test that was stopped leaves nothing behind, either.
            var leftOver = await RemoveAsync(monitoring, made).ConfigureAwait(false);
            if (verdict is not null && leftOver is not null)
            {
                verdict = verdict with { Reason = $"{verdict.Reason} The rule {CanaryRule.NameOf(monitoring)} could not be removed: {leftOver}", Advice = "Remove-HokusaiMonitoring or the next test removes the rule." };
            }
        }

        return verdict;
    }

    private async Task<LinkVerdict> SendAsync(string monitoring, string testId, ExistingResource target, IReadOnlyList<string> receivers, List<ExistingResource> made, CancellationToken cancellationToken)
    {
        var inventory = await store.ReadAsync(monitoring, cancellationToken).ConfigureAwait(false);
        foreach (var desired in CanaryRule.Of(monitoring, testId, target))
        {
            var existing = inventory.Resources.FirstOrDefault(resource => resource.Type == desired.Type && resource.Name == desired.Name);
            // A call that is broken off may arrive after the one that removes the rule.
            made.Add(await store.PutAsync(desired, existing, CancellationToken.None).ConfigureAwait(false));
            cancellationToken.ThrowIfCancellationRequested();
        }

        await Task.Delay(s_ruleTakesEffect, time, cancellationToken).ConfigureAwait(false);
        var answer = await probe.SendEventAsync(CanaryRule.Source, CanaryRule.DetailType, CanaryRule.Detail(monitoring, testId), cancellationToken).ConfigureAwait(false);
        if (answer.Refusal is { } refusal)
        {
            return LinkVerdict.Failed($"EventBridge did not take the event: {refusal}", "The code says why; run the test again.");
        }

        await Task.Delay(s_eventIsSelected, time, cancellationToken).ConfigureAwait(false);
        return new LinkVerdict(
            MonitoringLinkResult.Passed,
            $"EventBridge took the event {answer.EventId}. The message \"{CanaryRule.Message(monitoring, testId)}\" must now reach {string.Join(" and ", receivers)}. Whether it came can't be seen from here.",
            "Where nothing comes within some minutes, look into the junk, and into the dead-letter queue, where EventBridge says what went wrong.");
    }

    // Only what is the monitoring's by its tag: a rule of that name that is somebody else's stays. What was surely made is removed without looking for it first,
    // because a test that was stopped has little time.
    private async Task<string?> RemoveAsync(string monitoring, List<ExistingResource> made)
    {
        try
        {
            if (made is [var canary, ..])
            {
                await store.RemoveAsync(canary, CancellationToken.None).ConfigureAwait(false);
                return null;
            }

            var inventory = await store.ReadAsync(monitoring, CancellationToken.None).ConfigureAwait(false);
            var rule = inventory.Resources.FirstOrDefault(resource => resource.Type == "aws_cloudwatch_event_rule" && resource.Name == CanaryRule.NameOf(monitoring));
            if (rule?.Owner == monitoring)
            {
                await store.RemoveAsync(rule, CancellationToken.None).ConfigureAwait(false);
            }

            return rule is null && inventory.UnreadTypes.Contains("aws_cloudwatch_event_rule") ? "the rules could not be read." : null;
        }
        catch (MonitoringException e)
        {
            return e.Problem.Reason;
        }
    }
}
