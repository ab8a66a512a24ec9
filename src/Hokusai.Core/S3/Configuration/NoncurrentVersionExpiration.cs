namespace Hokusai.Core.S3.Configuration;

/// <summary>When noncurrent versions are deleted.</summary>
public sealed record NoncurrentVersionExpiration
{
    /// <summary>Days since the version became noncurrent, at least 1.</summary>
    public int? Days { get; init; }

    /// <summary>How many newer noncurrent versions are kept whatever their age, 1 to 100; null for none.</summary>
    public int? NewerNoncurrentVersions { get; init; }
}
