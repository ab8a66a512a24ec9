using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the monitoring: alarms, event rules, notification and a dashboard, and, where things to monitor are named, what is not as wanted.</summary>
/// <remarks>
/// <para>Without things to monitor it lists what is there, and Action is empty. With the same parameters as Set-HokusaiMonitoring it says of each resource what that would do, and which
/// attributes differ: the drift.</para>
/// <para>Only reads.</para>
/// </remarks>
/// <seealso cref="SetHokusaiMonitoringCmdlet"/>
[Cmdlet(VerbsCommon.Get, "HokusaiMonitoring")]
[OutputType(typeof(MonitoringResource))]
public sealed class GetHokusaiMonitoringCmdlet : GetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.All;
}
