namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// The stable identifiers of everything that can go wrong while objects are listed and fetched
/// (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error). They never change meaning.
/// </summary>
public static class ObjectErrorIds
{
    /// <summary>The caller may not do this; the problem names the missing permission.</summary>
    public const string AccessDenied = "S3AccessDenied";

    /// <summary>The credentials are invalid, expired, or signed by a clock that is wrong.</summary>
    public const string CredentialsRejected = "S3CredentialsRejected";

    /// <summary>There is no such bucket.</summary>
    public const string BucketNotFound = "S3BucketNotFound";

    /// <summary>The bucket lies in another Region than the one that was asked.</summary>
    public const string WrongRegion = "S3WrongRegion";

    /// <summary>The object, or the version of it, was listed but is not there any more.</summary>
    public const string ObjectGone = "S3ObjectGone";

    /// <summary>The object was replaced after it was listed.</summary>
    public const string ObjectChanged = "S3ObjectChanged";

    /// <summary>The object lies in an archive and must be restored before it can be read.</summary>
    public const string ObjectArchived = "S3ObjectArchived";

    /// <summary>The KMS key that the object is encrypted with cannot be used: disabled, deleted, or in another state that forbids it.</summary>
    public const string KeyUnusable = "S3KmsKeyUnusable";

    /// <summary>The connection broke again and again before all bytes of the object had come.</summary>
    public const string ObjectIncomplete = "S3ObjectIncomplete";

    /// <summary>The pages of a listing repeat or break off; objects may be missing.</summary>
    public const string ListingBroken = "S3ListingBroken";

    /// <summary>The service failed, throttled past all retries, or could not be reached.</summary>
    public const string RequestFailed = "S3RequestFailed";

    /// <summary>Nothing that looks like a trail lies below the given prefix.</summary>
    public const string NoTrail = "TrailBucketEmpty";

    /// <summary>The cache folder cannot be written; objects are read without it.</summary>
    public const string CacheUnusable = "TrailCacheUnusable";

    /// <summary>More objects failed in the same way than are reported one by one.</summary>
    public const string MoreObjects = "S3MoreObjects";
}
