using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>One action of one rule, made ready.</summary>
internal sealed class LifecycleStep
{
    /// <summary>Objects under 128 KB, which the default minimum size keeps where they are: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html.</summary>
    private const long SmallObject = 128 * 1024;

    /// <summary>The place of the rule in the configuration.</summary>
    public required int Rule { get; init; }

    /// <summary>Which of two steps comes first that do the same on the same day; independent of the order of the rules, unless they are alike.</summary>
    public required int Precedence { get; init; }

    /// <summary>Which versions below the prefix it is for.</summary>
    public required VersionFilter Filter { get; init; }

    /// <summary>The days of the rule; null where it has a date.</summary>
    public int? Days { get; init; }

    /// <summary>The date of the rule, as <see cref="DateOnly.DayNumber"/>; null where it has days.</summary>
    public int? Date { get; init; }

    /// <summary>How many noncurrent versions must be newer.</summary>
    public int Newer { get; init; }

    /// <summary>The class to which a transition moves.</summary>
    public StorageClass Target { get; init; }

    /// <summary>Whether a transition moves objects under 128 KB.</summary>
    public Match SmallObjects { get; init; } = Match.Always;

    /// <summary>The day on which it is due for what is of a day: days after it, or at a date and, for what comes later, at the next midnight.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-date: a date is not a one-time action.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Due(int day)
    {
        var due = Days is { } days ? LifecycleDay.After(day, days) : LifecycleDay.Never;
        return Date is { } date ? Math.Min(due, Math.Max(date, LifecycleDay.After(day, 0))) : due;
    }

    /// <summary>Whether it is for a version, whatever the day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Match For(in ObjectVersion version)
    {
        var match = Filter.For(version);
        return match != Match.Never && version.Size < SmallObject && SmallObjects < match ? SmallObjects : match;
    }
}
