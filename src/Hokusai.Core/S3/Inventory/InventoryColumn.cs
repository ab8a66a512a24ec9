namespace Hokusai.Core.S3.Inventory;

/// <summary>The fields of an inventory that are read; S3 has more: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html.</summary>
public enum InventoryColumn
{
    /// <summary>A field that is not looked at.</summary>
    Other,

    /// <summary>The bucket.</summary>
    Bucket,

    /// <summary>The key, URL-encoded.</summary>
    Key,

    /// <summary>The version id.</summary>
    VersionId,

    /// <summary>Whether it is the current version.</summary>
    IsLatest,

    /// <summary>Whether it is a delete marker.</summary>
    IsDeleteMarker,

    /// <summary>The size in bytes.</summary>
    Size,

    /// <summary>When it was created or last modified, whichever is later.</summary>
    LastModifiedDate,

    /// <summary>The storage class.</summary>
    StorageClass,

    /// <summary>The state of its replication.</summary>
    ReplicationStatus,

    /// <summary>When a lifecycle rule expires it, as S3 computed it.</summary>
    LifecycleExpirationDate,

    /// <summary>When the retention period of S3 Object Lock ends.</summary>
    ObjectLockRetainUntilDate,

    /// <summary>Whether a legal hold of S3 Object Lock is on.</summary>
    ObjectLockLegalHoldStatus,

    /// <summary>Whether an event hold of S3 Object Lock is on.</summary>
    ObjectLockEventHoldStatus,
}
