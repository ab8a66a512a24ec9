namespace Hokusai.Core.Monitoring;

/// <summary>Finds out what has to be known of the things to monitor.</summary>
public interface IMonitoringDiscovery
{
    /// <summary>Asks AWS about what the request names.</summary>
    /// <param name="request">What a person wants monitored.</param>
    /// <param name="problems">Takes what is not there, and what could not be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<MonitoringTargets> FindAsync(MonitoringRequest request, ICollection<ReadProblem> problems, CancellationToken cancellationToken);
}
