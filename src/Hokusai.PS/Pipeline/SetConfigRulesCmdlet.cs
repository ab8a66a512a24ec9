using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that keep rules of AWS Config, alone or among the rest.</summary>
public abstract class SetConfigRulesCmdlet : SetMonitoringCmdlet
{
    /// <summary>Makes AWS Config's recorder and delivery channel where the Region has none. Recording costs by the change; it needs -ConfigBucket.</summary>
    [Parameter]
    public SwitchParameter CreateConfigRecorder { get; set; }

    /// <summary>The bucket that a new delivery channel of AWS Config writes to. Its policy must let config.amazonaws.com write.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConfigBucket { get; set; }

    private protected override MonitoringRequest Adjust(MonitoringRequest request)
    {
        if (CreateConfigRecorder && ConfigBucket is null)
        {
            RejectArguments("ConfigBucketMissing", "-CreateConfigRecorder needs -ConfigBucket: the delivery channel writes to a bucket.", nameof(ConfigBucket), argument: null);
        }

        return request with { CreatesConfigRecorder = CreateConfigRecorder, ConfigBucket = ConfigBucket };
    }
}
