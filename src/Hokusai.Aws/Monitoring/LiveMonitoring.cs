using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Discovery;
using Hokusai.Core.Commands;

namespace Hokusai.Aws.Monitoring;

/// <summary>The monitoring of a session's accounts and Regions, for cmdlets that know nothing of AWS.</summary>
public static class LiveMonitoring
{
    /// <summary>A command for each account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the commands run.</param>
    /// <param name="time">The present.</param>
    public static IEnumerable<MonitoringCommand> Of(AwsSession session, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Connections.Select(connection => new MonitoringCommand(new MonitoringStore(connection), new MonitoringDiscovery(connection, time)));
    }
}
