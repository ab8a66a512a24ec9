namespace Hokusai.Core.Monitoring.Limits;

/// <summary>What AWS would refuse of a resource by itself, said before AWS is asked, and in words that tell what to do.</summary>
public static class MonitoringLimits
{
    /// <summary>The first limit that a resource exceeds; null where it exceeds none.</summary>
    /// <param name="desired">The resource.</param>
    public static ReadProblem? Check(DesiredResource desired)
    {
        ArgumentNullException.ThrowIfNull(desired);
        return TextLimit.All.Where(limit => limit.Type == desired.Type).Select(limit => limit.Check(desired))
            .Concat(CountLimit.All.Where(limit => limit.Type == desired.Type).Select(limit => limit.Check(desired)))
            .Append(AlarmLimits.Check(desired))
            .Append(DashboardLimits.Check(desired))
            .FirstOrDefault(problem => problem is not null);
    }
}
