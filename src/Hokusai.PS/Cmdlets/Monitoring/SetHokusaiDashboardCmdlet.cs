using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Keeps a dashboard as wanted: connections against the limit, tasks against what is wanted, latency and errors, and what was changed.</summary>
/// <remarks>
/// <para>The dashboard knows itself by a line in its first text; one of the same name without it is left alone.</para>
/// </remarks>
/// <seealso cref="GetHokusaiDashboardCmdlet"/>
/// <seealso cref="RemoveHokusaiDashboardCmdlet"/>
[Cmdlet(VerbsCommon.Set, "HokusaiDashboard", SupportsShouldProcess = true)]
[OutputType(typeof(MonitoringResource))]
public sealed class SetHokusaiDashboardCmdlet : SetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.Dashboard;
}
