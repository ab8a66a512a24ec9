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

/// <summary>Which objects a rule is for: all conditions that are set must hold; one without conditions is for the whole bucket.</summary>
public sealed record LifecycleFilter
{
    /// <summary>What keys begin with; empty or null for all.</summary>
    public string? Prefix { get; init; }

    /// <summary>Tags that objects must have, each with this value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Objects must be larger, in bytes; null for any.</summary>
    public long? SizeGreaterThan { get; init; }

    /// <summary>Objects must be smaller, in bytes; null for any.</summary>
    public long? SizeLessThan { get; init; }

    /// <summary>Whether the prefix is that of the rule itself, as configurations were written before there were filters.</summary>
    public bool IsRulePrefix { get; init; }

    /// <summary>Whether it is for every object of the bucket.</summary>
    public bool IsWholeBucket => string.IsNullOrEmpty(Prefix) && Tags.Count == 0 && SizeGreaterThan is null && SizeLessThan is null;
}

/// <summary>When current versions expire; of <see cref="Days"/>, <see cref="Date"/> and <see cref="RemovesExpiredDeleteMarkers"/> a valid rule has one.</summary>
public sealed record LifecycleExpiration
{
    /// <summary>Days after the creation, at least 1.</summary>
    public int? Days { get; init; }

    /// <summary>A midnight UTC from which on all objects of the rule expire, new ones as well.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary><c>ExpiredObjectDeleteMarker</c>: delete markers without versions are removed.</summary>
    public bool RemovesExpiredDeleteMarkers { get; init; }
}

/// <summary>When current versions move to another storage class.</summary>
public sealed record LifecycleTransition
{
    /// <summary>Days after the creation, 0 or more.</summary>
    public int? Days { get; init; }

    /// <summary>A midnight UTC from which on all objects of the rule move.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The class that they move to.</summary>
    public required StorageClass StorageClass { get; init; }
}

/// <summary>When noncurrent versions are deleted.</summary>
public sealed record NoncurrentVersionExpiration
{
    /// <summary>Days since the version became noncurrent, at least 1.</summary>
    public int? Days { get; init; }

    /// <summary>How many newer noncurrent versions are kept whatever their age, 1 to 100; null for none.</summary>
    public int? NewerNoncurrentVersions { get; init; }
}

/// <summary>When noncurrent versions move to another storage class.</summary>
public sealed record NoncurrentVersionTransition
{
    /// <summary>Days since the version became noncurrent, 0 or more.</summary>
    public int? Days { get; init; }

    /// <summary>How many newer noncurrent versions stay where they are whatever their age, 1 to 100; null for none.</summary>
    public int? NewerNoncurrentVersions { get; init; }

    /// <summary>The class that they move to.</summary>
    public required StorageClass StorageClass { get; init; }
}
