namespace Hokusai.Core.S3.Listing;

/// <summary>What an entry of a listing is.</summary>
public enum ListedKind
{
    /// <summary>A version of an object.</summary>
    Version,

    /// <summary>A delete marker.</summary>
    DeleteMarker,

    /// <summary>An unfinished multipart upload.</summary>
    MultipartUpload,
}
