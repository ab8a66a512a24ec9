namespace Hokusai;

/// <summary>What a lifecycle rule does to an object: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html.</summary>
public enum LifecycleAction
{
    /// <summary>The object is deleted for good: its bucket was never versioned.</summary>
    Delete,

    /// <summary>The current version gets a delete marker and stays as a noncurrent version: it can be brought back.</summary>
    AddDeleteMarker,

    /// <summary>The null version is replaced by a delete marker: versioning is suspended, the data is lost.</summary>
    ReplaceNullVersion,

    /// <summary>A noncurrent version is deleted for good.</summary>
    DeleteNoncurrentVersion,

    /// <summary>A delete marker without versions below it is removed.</summary>
    RemoveDeleteMarker,

    /// <summary>The current version moves to another storage class.</summary>
    Transition,

    /// <summary>A noncurrent version moves to another storage class.</summary>
    TransitionNoncurrentVersion,

    /// <summary>The parts of an unfinished multipart upload are deleted.</summary>
    AbortMultipartUpload,
}
