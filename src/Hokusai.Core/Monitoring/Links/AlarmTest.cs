namespace Hokusai.Core.Monitoring.Links;

/// <summary>Sets an alarm off for a moment, and back.</summary>
internal sealed class AlarmTest(IMonitoringProbe probe)
{
    private const string Alarm = "ALARM";
    private const string Reason = "A test by Test-HokusaiMonitoring: nothing has happened, and nothing is to be done.";

    /// <summary>What came of it.</summary>
    /// <param name="alarm">The alarm's name.</param>
    /// <param name="receivers">Who is to receive the message.</param>
    /// <param name="cancellationToken">Stops it; the alarm is set back all the same.</param>
    public async Task<LinkVerdict> RunAsync(string alarm, IReadOnlyList<string> receivers, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.AlarmStateAsync(alarm, cancellationToken).ConfigureAwait(false) switch
            {
                null => LinkVerdict.Unknown("The alarm is no longer there."),
                Alarm => LinkVerdict.NotTested("The alarm is in ALARM at this moment: it acts when it goes there, so that setting it off shows nothing.", "Test another one with -Alarm, or this one when it is OK."),
                var former => await SetOffAsync(alarm, former, receivers, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (MonitoringException e)
        {
            return LinkVerdict.Unknown(e.Problem);
        }
    }

    private async Task<LinkVerdict> SetOffAsync(string alarm, string former, IReadOnlyList<string> receivers, CancellationToken cancellationToken)
    {
        LinkVerdict? verdict = null;
        try
        {
            await probe.SetAlarmStateAsync(alarm, Alarm, Reason, cancellationToken).ConfigureAwait(false);
            verdict = LinkVerdict.Passed(
                $"CloudWatch set the alarm off for a test. The message \"ALARM: {alarm}\" must now be in the mailbox of {string.Join(", ", receivers)}; its reason says that it is a test. Whether it came can't be seen from here.");
        }
        catch (MonitoringException e)
        {
            verdict = LinkVerdict.Unknown(e.Problem);
        }
        finally
        {
            // Also after a call that failed or was stopped, which may have been carried out all the same; and not with the token.
            var left = await SetBackAsync(alarm, former).ConfigureAwait(false);
            if (verdict is { Result: MonitoringLinkResult.Passed })
            {
                verdict = left is null
                    ? verdict with { Reason = $"{verdict.Reason} It is {former} again." }
                    : verdict with { Reason = $"{verdict.Reason} It could not be set back to {former}: {left}", Advice = "CloudWatch sets an alarm on a metric right by itself when it next evaluates it." };
            }
        }

        return verdict;
    }

    private async Task<string?> SetBackAsync(string alarm, string former)
    {
        try
        {
            await probe.SetAlarmStateAsync(alarm, former, Reason, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (MonitoringException e)
        {
            return e.Problem.Reason;
        }
    }
}
