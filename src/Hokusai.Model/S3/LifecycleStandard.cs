namespace Hokusai;

/// <summary>How a bucket's lifecycle should be: a written recommendation for each class of data, and the configuration that does it.</summary>
public sealed record LifecycleStandard
{
    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The bucket; of a file that names none, the file's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>A recommendation for each class of data and prefix.</summary>
    public required IReadOnlyList<LifecycleRecommendation> Recommendations { get; init => field = PipelineList.Of(value); }

    /// <summary>The whole configuration in three forms; null where none can be written.</summary>
    public LifecycleCorrection? Configuration { get; init; }
}
