using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Puts monitoring in place and keeps it as wanted: alarms, event rules, Config rules, a topic with its key, and a dashboard. A second run changes nothing.</summary>
/// <remarks>
/// <para>Asks AWS about what is named, decides what is wanted, compares it with what is there, and makes or changes the difference. Each resource is an object that
/// says what was done (Create, Update, Unchanged, Remove), what was not as wanted, its ARN, why it is as it is, and its list price a month.</para>
/// <para>Everything carries the tag hokusai:monitoring with the monitoring's name; what does not carry it is never touched. -WhatIf shows the plan. A run that was stopped is
/// finished by the next one; two runs at once do not disturb each other.</para>
/// <para>The topic is encrypted with a key of its own ($1 a month), because the policy of the key that AWS manages admits neither CloudWatch, EventBridge nor RDS. Remove-HokusaiMonitoring
/// takes everything away again.</para>
/// </remarks>
/// <seealso cref="GetHokusaiMonitoringCmdlet"/>
/// <seealso cref="RemoveHokusaiMonitoringCmdlet"/>
[Cmdlet(VerbsCommon.Set, "HokusaiMonitoring", SupportsShouldProcess = true)]
[OutputType(typeof(MonitoringResource))]
public sealed class SetHokusaiMonitoringCmdlet : SetConfigRulesCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.All;
}
