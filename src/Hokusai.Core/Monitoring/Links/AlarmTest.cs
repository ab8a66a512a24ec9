namespace Hokusai.Core.Monitoring.Links;

/// <summary>Sets an alarm off for a moment, and back.</summary>
internal sealed class AlarmTest(IMonitoringProbe probe)
{
    private const string Alarm = "ALARM";
    private const string Reason = "A test by Test-HokusaiMonitoring: nothing has happened, and nothing is to be done.";

    /// <summary>What came of it.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="receivers">Who is to receive the message.</param>
    /// <param name="cancellationToken">Stops it; the alarm is set back all the same.</param>
    public async Task<LinkVerdict> RunAsync(ExistingResource alarm, IReadOnlyList<string> receivers, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.AlarmStateAsync(alarm.Name, cancellationToken).ConfigureAwait(false) switch
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

    private async Task<LinkVerdict> SetOffAsync(ExistingResource alarm, string former, IReadOnlyList<string> receivers, CancellationToken cancellationToken)
    {
        LinkVerdict? verdict = null;
        try
        {
            // A call that is broken off may arrive after the one that sets the alarm back, and leave it set off.
            await probe.SetAlarmStateAsync(alarm.Name, Alarm, Reason, CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            verdict = new LinkVerdict(
                MonitoringLinkResult.Passed,
                $"CloudWatch set the alarm off for a test. A message ALARM: \"{alarm.Name}\" must now reach {string.Join(" and ", receivers)}; its reason says that it is a test. Whether it came can't be seen from here.",
                "Where nothing comes within some minutes, look into the junk, and into the alarm's history, which tells what became of its actions.");
        }
        catch (MonitoringException e)
        {
            verdict = LinkVerdict.Unknown(e.Problem);
        }
        finally
        {
            // Also after a call that failed, which may have been carried out all the same; and not with the token.
            var left = await SetBackAsync(alarm.Name, former).ConfigureAwait(false);
            if (verdict is { Result: MonitoringLinkResult.Passed })
            {
                verdict = left is null
                    ? verdict with { Reason = $"{verdict.Reason} It was set back to {former}{(Tells(alarm, former) ? ", of which a second message tells" : "")}." }
                    : verdict with { Reason = $"{verdict.Reason} It could not be set back to {former}: {left}", Advice = Left(alarm, former) };
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

    private static bool Tells(ExistingResource alarm, string state)
        => alarm.Attributes[state == "OK" ? "ok_actions" : "insufficient_data_actions"].Items.Any(action => TopicArn.IsOne(action.String));

    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
    private static string Left(ExistingResource alarm, string former) => alarm.Type == "aws_cloudwatch_composite_alarm"
        ? $"A composite alarm stays in ALARM until one of its alarms changes. Set it back: aws cloudwatch set-alarm-state --alarm-name {alarm.Name} --state-value {former} --state-reason \"After a test\""
        : "Nothing is to be done: CloudWatch sets an alarm on a metric right by itself when it next evaluates it, often within seconds.";
}
