namespace Hokusai.Core.S3.Configuration;

/// <summary>
/// The lifecycle rules of a bucket, as https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html returns them. What S3 would
/// refuse can be held too: the validation tells of it.
/// </summary>
public sealed record LifecycleConfiguration
{
    /// <summary>The rules, in the order in which they are written; the order has no meaning to S3.</summary>
    public IReadOnlyList<LifecycleRule> Rules { get; init; } = [];

    /// <summary>
    /// <c>TransitionDefaultMinimumObjectSize</c>. Null where nothing tells; configurations written since September 2024 that set none have
    /// <see cref="MinimumTransitionSize.All128K"/>.
    /// </summary>
    public MinimumTransitionSize? DefaultMinimumSize { get; init; }

    /// <summary>The bucket; null where what was read does not name it.</summary>
    public string? Bucket { get; init; }

    /// <summary>Whether a rule, or something in one, could not be read: written back, it would be lost, because a Put replaces all rules.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Where it was read.</summary>
    public Evidence? Evidence { get; init; }
}
