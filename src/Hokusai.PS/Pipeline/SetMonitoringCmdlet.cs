using System.Management.Automation;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Export;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that keep monitoring as it is wanted.</summary>
public abstract class SetMonitoringCmdlet : MonitoringTargetCmdlet
{
    /// <summary>Removes what this monitoring made before and is not wanted any more, such as the alarms of a database that is not named now.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Writes what is wanted as Terraform (AWS provider 5.x) instead of making it. What is there already has to be imported, or removed first.</summary>
    [Parameter]
    public SwitchParameter AsTerraform { get; set; }

    /// <summary>
    /// Writes what is wanted as a CloudFormation template in YAML instead of making it. A template over 51,200 bytes is taken from a bucket only. Config rules get no tags from CloudFormation.
    /// </summary>
    [Parameter]
    public SwitchParameter AsCloudFormation { get; set; }

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

        if (AsTerraform && AsCloudFormation)
        {
            RejectArguments("TwoFormats", "-AsTerraform and -AsCloudFormation exclude each other.", nameof(AsCloudFormation), argument: null);
        }

        if (AsTerraform || AsCloudFormation)
        {
            Export(request);
        }
        else
        {
            RunEverywhere((command, output, cancellation) => command.SetAsync(request, output, cancellation));
        }
    }

    private void Export(MonitoringRequest request)
    {
        try
        {
            RunEverywhere((command, output, cancellation) => command.ExportAsync(
                request, AsTerraform ? MonitoringTerraform.Write : MonitoringCloudFormation.Write, output, cancellation));
        }
        catch (MonitoringExportException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, e.Problem.ErrorId, ErrorCategory.InvalidArgument, e.Problem.Source) { ErrorDetails = new ErrorDetails(e.Problem.ToString()) });
        }
    }

    /// <summary>What the request gets from parameters that only some of the cmdlets have.</summary>
    private protected virtual MonitoringRequest Adjust(MonitoringRequest request) => request;
}
