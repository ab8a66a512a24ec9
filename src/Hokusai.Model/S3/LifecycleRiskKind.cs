namespace Hokusai;

/// <summary>What is wrong with lifecycle rules.</summary>
public enum LifecycleRiskKind
{
    /// <summary>Objects expire before the floor of their data class.</summary>
    ExpirationBelowFloor,

    /// <summary>A rule expires everything in the bucket.</summary>
    WholeBucketExpiration,

    /// <summary>Expiration deletes for good, because the bucket is not versioned or versioning is suspended.</summary>
    PermanentExpiration,

    /// <summary>Noncurrent versions are kept too short to bring anything back.</summary>
    NoncurrentVersionsKeptTooShort,

    /// <summary>Objects go to an archive class while they may still be read.</summary>
    TransitionBeforeLastAccess,

    /// <summary>Objects expire or move before the minimum storage duration of their class: the rest is billed all the same.</summary>
    BeforeMinimumStorageDuration,

    /// <summary>Rules overlap, and S3 resolves that otherwise than the author wrote.</summary>
    OverlappingRules,

    /// <summary>Small objects move to a class where they cost more.</summary>
    SmallObjectTransition,

    /// <summary>Unfinished multipart uploads are kept, and billed, for ever.</summary>
    NoMultipartAbort,

    /// <summary>The bucket has no lifecycle at all.</summary>
    NoLifecycle,

    /// <summary>No log and no event would record what expires.</summary>
    UnobservableDeletion,

    /// <summary>S3 would refuse the configuration.</summary>
    InvalidConfiguration,
}
