namespace Hokusai.Reports;

/// <summary>What a report is written from: any of the kinds of result, in the order in which they are to appear.</summary>
public sealed record ReportContent
{
    /// <summary>The investigations.</summary>
    public IReadOnlyList<Investigation> Investigations { get; init; } = [];

    /// <summary>What lifecycle rules do to objects, of any number of buckets; the current and the proposed rules together.</summary>
    public IReadOnlyList<LifecycleImpact> LifecycleImpacts { get; init; } = [];

    /// <summary>What lifecycle rules would do wrong, of any number of buckets.</summary>
    public IReadOnlyList<LifecycleRisk> LifecycleRisks { get; init; } = [];

    /// <summary>How the lifecycle of buckets should be.</summary>
    public IReadOnlyList<LifecycleStandard> LifecycleStandards { get; init; } = [];

    /// <summary>Whether there is anything about lifecycle rules.</summary>
    internal bool HasLifecycle => LifecycleImpacts.Count + LifecycleRisks.Count + LifecycleStandards.Count > 0;

    /// <summary>Whether there is nothing at all.</summary>
    internal bool IsEmpty => Investigations.Count == 0 && !HasLifecycle;
}
