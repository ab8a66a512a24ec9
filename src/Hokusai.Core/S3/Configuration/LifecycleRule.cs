namespace Hokusai.Core.S3.Configuration;

/// <summary>One lifecycle rule: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html.</summary>
public sealed record LifecycleRule
{
    /// <summary>The ID; null where the rule has none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether its status is <c>Enabled</c>.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Which objects it is for.</summary>
    public required LifecycleFilter Filter { get; init; }

    /// <summary>When current versions expire; null for never.</summary>
    public LifecycleExpiration? Expiration { get; init; }

    /// <summary>Where current versions move.</summary>
    public IReadOnlyList<LifecycleTransition> Transitions { get; init; } = [];

    /// <summary>When noncurrent versions are deleted; null for never.</summary>
    public NoncurrentVersionExpiration? NoncurrentVersionExpiration { get; init; }

    /// <summary>Where noncurrent versions move.</summary>
    public IReadOnlyList<NoncurrentVersionTransition> NoncurrentVersionTransitions { get; init; } = [];

    /// <summary>After how many days an unfinished multipart upload is aborted (<c>AbortIncompleteMultipartUpload.DaysAfterInitiation</c>); null for never.</summary>
    public int? AbortMultipartUploadDays { get; init; }

    /// <summary>Where the rule is written.</summary>
    public Evidence? Evidence { get; init; }
}
