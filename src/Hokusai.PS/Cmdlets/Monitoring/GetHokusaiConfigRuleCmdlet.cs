using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows the Config rules, with what they found (COMPLIANT, NON_COMPLIANT) as Status, and, where things to monitor are named, what is not as wanted.</summary>
/// <remarks>
/// <para>Without things to monitor it lists what is there, and Action is empty. With the same parameters as Set-HokusaiConfigRule it says of each resource what that would do, and which
/// attributes differ: the drift.</para>
/// <para>Only reads.</para>
/// </remarks>
/// <seealso cref="SetHokusaiConfigRuleCmdlet"/>
[Cmdlet(VerbsCommon.Get, "HokusaiConfigRule")]
[OutputType(typeof(MonitoringResource))]
public sealed class GetHokusaiConfigRuleCmdlet : GetMonitoringCmdlet
{
    private protected override MonitoringParts Parts => MonitoringParts.ConfigRules;
}
