using Hokusai.Core.Monitoring;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that remove monitoring.</summary>
public abstract class RemoveMonitoringCmdlet : MonitoringCmdlet
{
    /// <summary>Removes what carries the monitoring's tag.</summary>
    protected override void EndProcessing()
    {
        var request = new MonitoringRequest { Settings = new MonitoringSettings { Name = Name }, Parts = Parts };
        RunEverywhere((command, output, cancellation) => command.RemoveAsync(request, output, cancellation));
    }
}
