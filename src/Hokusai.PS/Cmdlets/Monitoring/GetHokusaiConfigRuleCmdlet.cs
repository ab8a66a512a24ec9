using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the Config rules, with what they found, and, where things to monitor are named, what is not as wanted.</summary>
/// <remarks>
/// <para>Compliance is COMPLIANT, NON_COMPLIANT with the number of resources that do not comply (AWS Config counts to 25, so that more are 25+), INSUFFICIENT_DATA until something
/// was evaluated, or Unknown where it could not be read, which an error tells.</para>
/// <para>Without things to monitor it lists what is there, and Action is empty. With the same parameters as Set-HokusaiConfigRule it says of each resource what that would do, and which
/// attributes differ: the drift.</para>
/// <para>Only reads.</para>
/// </remarks>
/// <seealso cref="SetHokusaiConfigRuleCmdlet"/>
[Cmdlet(VerbsCommon.Get, "HokusaiConfigRule")]
[OutputType(typeof(ConfigRuleResource))]
public sealed class GetHokusaiConfigRuleCmdlet : GetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.ConfigRules;
}
