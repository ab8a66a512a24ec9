using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the event rules, and the topic that they tell, and, where things to monitor are named, what is not as wanted.</summary>
/// <remarks>
/// <para>Without things to monitor it lists what is there, and Action is empty. With the same parameters as Set-HokusaiEventRule it says of each resource what that would do, and which
/// attributes differ: the drift.</para>
/// <para>Only reads.</para>
/// </remarks>
/// <seealso cref="SetHokusaiEventRuleCmdlet"/>
[Cmdlet(VerbsCommon.Get, "HokusaiEventRule")]
[OutputType(typeof(MonitoringResource))]
public sealed class GetHokusaiEventRuleCmdlet : GetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.EventRules | MonitoringParts.Notification;
}
