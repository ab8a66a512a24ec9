namespace Hokusai;

/// <summary>
/// Where S3 stores an object, in the order in which transitions can go: https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html.
/// </summary>
public enum StorageClass
{
    /// <summary>A class that this version of the product does not know.</summary>
    Unknown,

    /// <summary><c>STANDARD</c></summary>
    Standard,

    /// <summary><c>REDUCED_REDUNDANCY</c></summary>
    ReducedRedundancy,

    /// <summary><c>STANDARD_IA</c></summary>
    StandardIa,

    /// <summary><c>INTELLIGENT_TIERING</c></summary>
    IntelligentTiering,

    /// <summary><c>ONEZONE_IA</c></summary>
    OneZoneIa,

    /// <summary><c>GLACIER_IR</c>: S3 Glacier Instant Retrieval.</summary>
    GlacierInstantRetrieval,

    /// <summary><c>GLACIER</c>: S3 Glacier Flexible Retrieval.</summary>
    GlacierFlexibleRetrieval,

    /// <summary><c>DEEP_ARCHIVE</c>: S3 Glacier Deep Archive.</summary>
    GlacierDeepArchive,

    /// <summary><c>EXPRESS_ONEZONE</c>: objects of directory buckets.</summary>
    ExpressOneZone,
}
