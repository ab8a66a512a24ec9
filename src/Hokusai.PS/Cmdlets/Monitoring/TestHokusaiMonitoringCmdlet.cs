using System.Management.Automation;
using Hokusai.Aws.Monitoring.Probing;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Tests, link by link, whether what the monitoring sees really reaches somebody.</summary>
/// <remarks>
/// <para>Looks first at what is set up: rules are enabled and have targets, the topic exists, its policy and its key admit the services that publish, somebody is subscribed and has
/// confirmed it, alarms act. Then it asks EventBridge whether the rules' patterns select events. None of that changes anything.</para>
/// <para>Then it asks before each test that sends a message: an event of its own that goes by a rule of its own (made, and removed again) to the topic of the others, which takes
/// about a minute; and one alarm that is set off and back. With -WhatIf these are NotTested. The cmdlet can't see into a mailbox: Reason says which message to look for.</para>
/// <para>Ctrl+C removes the rule and sets the alarm back. Where the process is killed instead, the next test or Remove-HokusaiMonitoring removes the rule NAME-canary, which selects
/// nothing but events of its test; an alarm on a metric is set right by CloudWatch within seconds, a composite alarm when one of its alarms changes.</para>
/// <para>What could not be read is Unknown, with the missing permission, and never Passed. That RDS tells the topic can't be tested: RDS sends no test event.</para>
/// </remarks>
/// <seealso cref="SetHokusaiMonitoringCmdlet"/>
[Cmdlet(VerbsDiagnostic.Test, "HokusaiMonitoring", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MonitoringLink))]
public sealed class TestHokusaiMonitoringCmdlet : MonitoringCmdlet
{
    /// <summary>
    /// The alarms to set off for a test, by name; wildcards are allowed. Each sends its messages to everybody who is subscribed. Without it, one alarm is set off.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Alarm { get; set; } = [];

    private protected override MonitoringParts Parts => MonitoringParts.All;

    /// <summary>A test that is stopped removes its rule and sets its alarm back: three calls, each of which may be repeated once or twice.</summary>
    private protected override TimeSpan PatienceWhenStopped => TimeSpan.FromSeconds(15);

    /// <summary>Tests it.</summary>
    protected override void EndProcessing() => Run(async (session, output, cancellation) =>
    {
        foreach (var place in LiveProbing.Of(session, TimeProvider.System))
        {
            await place.TestAsync(Name, Alarm, output, cancellation).ConfigureAwait(false);
        }
    });
}
