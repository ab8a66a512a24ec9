namespace Hokusai.Core.S3.Simulation;

/// <summary>What a version of an object is.</summary>
internal enum ObjectVersionKind
{
    /// <summary>The current version.</summary>
    Current,

    /// <summary>A version that a newer one replaced.</summary>
    Noncurrent,

    /// <summary>A delete marker that is the current version.</summary>
    CurrentDeleteMarker,

    /// <summary>A delete marker that a newer version replaced.</summary>
    NoncurrentDeleteMarker,

    /// <summary>An unfinished multipart upload.</summary>
    MultipartUpload,
}
