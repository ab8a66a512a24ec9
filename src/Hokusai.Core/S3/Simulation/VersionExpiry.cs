namespace Hokusai.Core.S3.Simulation;

/// <summary>When a current version is due to expire by what its rules say, over or not, whatever else happens to it.</summary>
internal readonly ref struct VersionExpiry
{
    /// <summary>Looks the rules through.</summary>
    /// <param name="version">The version.</param>
    /// <param name="plan">The rules of its prefix.</param>
    public VersionExpiry(in ObjectVersion version, LifecyclePlan plan)
    {
        Version = version;
        Plan = plan;
        Day = LifecycleDay.Never;
        foreach (var step in plan.Expirations.All)
        {
            if (step.Filter.For(version) == Match.Always && step.Due(LifecycleDay.Of(version.Created)) is var due && due < Day)
            {
                Day = due;
                Step = step;
            }
        }
    }

    /// <summary>The version.</summary>
    public ObjectVersion Version { get; }

    /// <summary>The rules of its prefix.</summary>
    public LifecyclePlan Plan { get; }

    /// <summary>The day; never where no rule expires it for certain.</summary>
    public long Day { get; }

    /// <summary>What expires it; null where nothing does for certain.</summary>
    public LifecycleStep? Step { get; }
}
