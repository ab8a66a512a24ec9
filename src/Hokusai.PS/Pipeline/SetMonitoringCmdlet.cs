using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that keep monitoring as it is wanted.</summary>
public abstract class SetMonitoringCmdlet : MonitoringTargetCmdlet
{
    /// <summary>Removes what this monitoring made before and is not wanted any more, such as the alarms of a database that is not named now.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Makes and changes what is not as wanted.</summary>
    protected override void EndProcessing()
    {
        var request = Adjust(Request() with { Prunes = Prune });
        if (!request.NamesTargets)
        {
            RejectArguments(
                "NothingToMonitor",
                "Nothing is named to be monitored: give -RdsInstance, -EcsCluster, -EcsService, -S3Bucket, -LoadBalancer, -LogGroup, -StateBucket, -LockTable or -FindByTag.",
                nameof(RdsInstance),
                argument: null);
        }

        RunEverywhere((command, output, cancellation) => command.SetAsync(request, output, cancellation));
    }

    /// <summary>What the request gets from parameters that only some of the cmdlets have.</summary>
    private protected virtual MonitoringRequest Adjust(MonitoringRequest request) => request;
}
