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
}
