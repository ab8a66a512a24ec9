namespace Hokusai;

/// <summary>The versioning of a bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html.</summary>
public enum BucketVersioning
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Never enabled: a deleted object is gone.</summary>
    Unversioned,

    /// <summary>Enabled: a deleted object gets a delete marker.</summary>
    Enabled,

    /// <summary>Suspended: new objects are null versions, which a deletion removes.</summary>
    Suspended,
}
