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
public sealed class SetHokusaiConfigRuleCmdlet : SetMonitoringCmdlet
{
    /// <summary>Makes AWS Config's recorder and delivery channel where the Region has none. Recording costs by the change; it needs -ConfigBucket.</summary>
    [Parameter]
    public SwitchParameter CreateConfigRecorder { get; set; }

    /// <summary>The bucket that a new delivery channel of AWS Config writes to. Its policy must let config.amazonaws.com write.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfigBucket { get; set; }

    private protected override MonitoringParts Parts => MonitoringParts.ConfigRules;

    private protected override MonitoringRequest Adjust(MonitoringRequest request)
    {
        if (CreateConfigRecorder && ConfigBucket is null)
        {
            RejectArguments("ConfigBucketMissing", "-CreateConfigRecorder needs -ConfigBucket: the delivery channel writes to a bucket.", nameof(ConfigBucket), argument: null);
        }

        return request with { CreatesConfigRecorder = CreateConfigRecorder, ConfigBucket = ConfigBucket };
    }
}
