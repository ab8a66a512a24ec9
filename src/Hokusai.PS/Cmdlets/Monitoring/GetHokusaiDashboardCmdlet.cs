using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the dashboard, and, where things to monitor are named, what is not as wanted.</summary>
/// <remarks>
/// <para>Without things to monitor it lists what is there, and Action is empty. With the same parameters as Set-HokusaiDashboard it says of each resource what that would do, and which
/// attributes differ: the drift.</para>
/// <para>Only reads.</para>
/// </remarks>
/// <seealso cref="SetHokusaiDashboardCmdlet"/>
[Cmdlet(VerbsCommon.Get, "HokusaiDashboard")]
[OutputType(typeof(MonitoringResource))]
public sealed class GetHokusaiDashboardCmdlet : GetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.Dashboard;
}
