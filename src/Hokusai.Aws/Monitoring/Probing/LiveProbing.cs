using Hokusai.Aws.Connection;
using Hokusai.Core.Commands;

namespace Hokusai.Aws.Monitoring.Probing;

/// <summary>The tests of the monitoring of a session's accounts and Regions, for cmdlets that know nothing of AWS.</summary>
public static class LiveProbing
{
    /// <summary>A command for each account and Region.</summary>
    /// <param name="session">The session; it stays open as long as the commands run.</param>
    /// <param name="time">The present.</param>
    public static IEnumerable<MonitoringTestCommand> Of(AwsSession session, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Connections.Select(connection => new MonitoringTestCommand(new MonitoringStore(connection), new MonitoringProbe(connection), time));
    }
}
