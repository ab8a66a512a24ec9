namespace Hokusai.Core.S3.Configuration;

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
