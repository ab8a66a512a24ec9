namespace Hokusai;

/// <summary>What a deletion left.</summary>
public enum S3DeletionEffect
{
    /// <summary>The record does not tell.</summary>
    Unknown,

    /// <summary>The object, or the version that was named, is gone for good.</summary>
    Permanent,

    /// <summary>A delete marker stands above the versions, which are there still.</summary>
    DeleteMarker,
}
