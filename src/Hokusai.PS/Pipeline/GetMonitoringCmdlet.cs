namespace Hokusai.PS;

/// <summary>The base of the cmdlets that show monitoring, and where it is not as it is wanted.</summary>
public abstract class GetMonitoringCmdlet : MonitoringTargetCmdlet
{
    /// <summary>Shows it.</summary>
    protected override void EndProcessing()
    {
        var request = Request();
        RunEverywhere((command, output, cancellation) => command.GetAsync(request, output, cancellation));
    }
}
