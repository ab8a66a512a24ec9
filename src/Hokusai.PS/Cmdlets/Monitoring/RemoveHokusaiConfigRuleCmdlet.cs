using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Removes the Config rules that the monitoring made; the recorder stays, after asking, and nothing else.</summary>
/// <remarks>
/// <para>Only what carries the tag hokusai:monitoring with the monitoring's name is removed; what AWS gives no tags goes with what it belongs to. Keys are scheduled for deletion
/// in seven days, the least that KMS allows. -WhatIf shows what would be removed.</para>
/// </remarks>
/// <seealso cref="SetHokusaiConfigRuleCmdlet"/>
[Cmdlet(VerbsCommon.Remove, "HokusaiConfigRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MonitoringResource))]
public sealed class RemoveHokusaiConfigRuleCmdlet : RemoveMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.ConfigRules;
}
