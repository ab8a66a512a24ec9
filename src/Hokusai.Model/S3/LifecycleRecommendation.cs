namespace Hokusai;

/// <summary>What one class of data in a bucket should have: one line of its <see cref="LifecycleStandard"/>.</summary>
public sealed record LifecycleRecommendation
{
    /// <summary>The class of the data, as the checks name it: <c>Backup</c>, <c>Log</c>, <c>TemporaryUpload</c>.</summary>
    public required string DataClass { get; init; }

    /// <summary>The prefix of the keys; empty where it is the whole bucket.</summary>
    public required string Prefix { get; init; }

    /// <summary>What should happen to the data and when, in a sentence.</summary>
    public required string Recommendation { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
