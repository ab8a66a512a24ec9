namespace Hokusai.Core.S3.Simulation;

/// <summary>What the lifecycle of a bucket depends on beside its rules.</summary>
public sealed record SimulatedBucket
{
    /// <summary>The versioning.</summary>
    public required BucketVersioning Versioning { get; init; }

    /// <summary>Whether MFA delete is on: lifecycle rules do nothing then. Null where nothing tells.</summary>
    public bool? HasMfaDelete { get; init; }

    /// <summary>Whether it is a directory bucket, where objects expire and uploads are aborted, and nothing moves.</summary>
    public bool IsDirectoryBucket { get; init; }

    /// <summary>Whether S3 Object Lock is on; null where nothing tells, which is taken for off unless an inventory has columns for it.</summary>
    public bool? HasObjectLock { get; init; }

    /// <summary>Whether versions may be locked of which nothing tells it.</summary>
    internal bool HasUntoldLocks { get; init; }

    /// <summary>The bucket together with what lists its versions.</summary>
    /// <param name="tellsLocks">Whether that tells all that locks a version (true) or a part of it (false); null where it tells nothing.</param>
    internal SimulatedBucket ListedWith(bool? tellsLocks) => this with { HasUntoldLocks = tellsLocks != true && (HasObjectLock ?? tellsLocks == false) };
}
