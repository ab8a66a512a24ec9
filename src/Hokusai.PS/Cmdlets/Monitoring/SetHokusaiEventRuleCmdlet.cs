using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Keeps rules as wanted that tell, as it happens, who changed what: passwords, deployments, lifecycle rules, Terraform states, secrets.</summary>
/// <remarks>
/// <para>Rules on API calls need a CloudTrail trail that logs in the Region. What could not be delivered within a day goes to a queue, name-undelivered, for 14 days.</para>
/// <para>The topic that the rules tell is kept as well, unless -TopicArn names another.</para>
/// </remarks>
/// <seealso cref="GetHokusaiEventRuleCmdlet"/>
/// <seealso cref="RemoveHokusaiEventRuleCmdlet"/>
[Cmdlet(VerbsCommon.Set, "HokusaiEventRule", SupportsShouldProcess = true)]
[OutputType(typeof(MonitoringResource))]
public sealed class SetHokusaiEventRuleCmdlet : SetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.EventRules | MonitoringParts.Notification;
}
