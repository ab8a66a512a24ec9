namespace Hokusai.Core.S3.AccessLogs;

/// <summary>What a record of an access log is about, as far as deletions and reads are concerned.</summary>
internal enum AccessLogKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary><c>S3.EXPIRE.OBJECT</c>: a lifecycle rule deleted an object or a version for good.</summary>
    Expire,

    /// <summary><c>S3.CREATE.DELETEMARKER</c>: a lifecycle rule put a delete marker above the current version.</summary>
    CreateDeleteMarker,

    /// <summary><c>S3.TRANSITION*.OBJECT</c>: a lifecycle rule moved an object to another storage class.</summary>
    Transition,

    /// <summary><c>S3.DELETE.UPLOAD</c>: a lifecycle rule aborted an unfinished multipart upload.</summary>
    AbortUpload,

    /// <summary><c>REST.DELETE.OBJECT</c>: a request deleted one object or version.</summary>
    Delete,

    /// <summary><c>BATCH.DELETE.OBJECT</c>: one key of a request that deletes many.</summary>
    BatchDelete,

    /// <summary><c>REST.POST.MULTI_OBJECT_DELETE</c>: the request that deletes many; its keys have records of their own.</summary>
    MultiDelete,

    /// <summary>An object was written: put, posted, copied, or put together from parts.</summary>
    Write,

    /// <summary>An object was read, or its description.</summary>
    Read,
}
