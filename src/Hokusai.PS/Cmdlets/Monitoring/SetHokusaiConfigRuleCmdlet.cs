using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Keeps rules of AWS Config as wanted, which say what of the monitored things is not as it should be. A second run changes nothing.</summary>
/// <remarks>
/// <para>Managed rules, with their parameters, for what is named: public databases, missing backups, open buckets and the like. They judge all resources of their types in the Region, and cost by the
/// evaluation. Without a recorder in the Region none can be made; -CreateConfigRecorder makes one.</para>
/// </remarks>
/// <seealso cref="GetHokusaiConfigRuleCmdlet"/>
/// <seealso cref="RemoveHokusaiConfigRuleCmdlet"/>
[Cmdlet(VerbsCommon.Set, "HokusaiConfigRule", SupportsShouldProcess = true)]
[OutputType(typeof(MonitoringResource))]
public sealed class SetHokusaiConfigRuleCmdlet : SetConfigRulesCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.ConfigRules;
}
