namespace Hokusai.Core.Monitoring;

/// <summary>The tags by which Hokusai knows what it made.</summary>
public static class MonitoringTags
{
    /// <summary>The tag whose value names the monitoring that a resource belongs to. Only what carries it is ever changed or removed.</summary>
    public const string Owner = "hokusai:monitoring";
}
