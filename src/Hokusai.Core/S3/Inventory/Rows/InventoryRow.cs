using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>One row of an inventory: what the simulation asks for. It lives until the next row.</summary>
/// <remarks>Filled in place: made of an initializer it would be written field by field and copied in wider pieces, for which the processor waits.</remarks>
internal ref struct InventoryRow
{
    /// <summary>The key's bytes, decoded.</summary>
    public required ReadOnlySpan<byte> Key { get; set; }

    /// <summary>Whether it is the current version; true where the inventory lists current versions only.</summary>
    public required bool IsLatest { get; set; }

    /// <summary>Whether it is an unfinished multipart upload, of which an inventory has none: begun at <see cref="LastModified"/>.</summary>
    public bool IsUpload { get; set; }

    /// <summary>Whether it is a delete marker.</summary>
    public required bool IsDeleteMarker { get; set; }

    /// <summary>Whether the version id is empty or <c>null</c>.</summary>
    public required bool IsNullVersion { get; set; }

    /// <summary>The size in bytes; 0 of delete markers.</summary>
    public required long Size { get; set; }

    /// <summary>When it was last modified, UTC ticks.</summary>
    public required long LastModified { get; set; }

    /// <summary>The storage class; <see cref="StorageClass.Unknown"/> where the inventory has none.</summary>
    public required StorageClass StorageClass { get; set; }

    /// <summary>Whether its replication is pending or failed.</summary>
    public required bool IsReplicationOpen { get; set; }

    /// <summary>When S3 says that a lifecycle rule expires it, UTC ticks; 0 for never, or where the inventory lacks the column.</summary>
    public required long LifecycleExpiration { get; set; }

    /// <summary>How long S3 Object Lock keeps it; none where the inventory lacks the columns.</summary>
    public VersionLock Lock { get; set; }
}

/// <summary>Takes the rows that one thread reads; nobody else calls it meanwhile.</summary>
internal interface IInventoryRowSink
{
    /// <summary>One row.</summary>
    void OnRow(in InventoryRow row);
}
