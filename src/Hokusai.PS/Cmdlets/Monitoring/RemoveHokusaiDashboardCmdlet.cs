using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Removes the dashboard that the monitoring made, after asking, and nothing else.</summary>
/// <remarks>
/// <para>Only what carries the tag hokusai:monitoring with the monitoring's name is removed; what AWS gives no tags goes with what it belongs to. Keys are scheduled for deletion
/// in seven days, the least that KMS allows. -WhatIf shows what would be removed.</para>
/// </remarks>
/// <seealso cref="SetHokusaiDashboardCmdlet"/>
[Cmdlet(VerbsCommon.Remove, "HokusaiDashboard", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MonitoringResource))]
public sealed class RemoveHokusaiDashboardCmdlet : RemoveMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.Dashboard;
}
