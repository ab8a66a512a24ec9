namespace Hokusai.Core.S3.Simulation;

/// <summary>One version of an object, a delete marker or an unfinished multipart upload, as the simulator sees it: without allocation, millions a second.</summary>
internal readonly ref struct ObjectVersion
{
    /// <summary>The key's bytes, decoded; any bytes, S3 allows keys that are no UTF-8 in listings of old buckets.</summary>
    public required ReadOnlySpan<byte> Key { get; init; }

    /// <summary>The size in bytes; 0 of delete markers.</summary>
    public long Size { get; init; }

    /// <summary>When it was created, UTC ticks.</summary>
    public required long Created { get; init; }

    /// <summary>The storage class now.</summary>
    public StorageClass StorageClass { get; init; }

    /// <summary>What kind of version it is.</summary>
    public ObjectVersionKind Kind { get; init; }

    /// <summary>Since when it is noncurrent, UTC ticks: when the next newer version was created; null of current versions, or where nothing tells.</summary>
    public long? NoncurrentSince { get; init; }

    /// <summary>How many noncurrent versions of the key are newer, delete markers not counted; null of current versions, or where nothing tells.</summary>
    public int? NewerNoncurrentVersions { get; init; }

    /// <summary>Of a noncurrent version: whether the current version of the key is a delete marker, which does not expire; null where nothing tells.</summary>
    public bool? IsBelowDeleteMarker { get; init; }

    /// <summary>Of a current version or delete marker: whether the key has other versions; null where nothing tells.</summary>
    public bool? HasOtherVersions { get; init; }

    /// <summary>The tags; null where nothing tells (an inventory has none).</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; }

    /// <summary>Whether its replication is pending or failed, which keeps lifecycle rules off it.</summary>
    public bool IsReplicationOpen { get; init; }

    /// <summary>Whether its version id is <c>null</c>: only such a version is replaced where versioning is suspended.</summary>
    public bool IsNullVersion { get; init; }

    /// <summary>How long S3 Object Lock keeps it; of no matter to delete markers, which nothing locks.</summary>
    public VersionLock Lock { get; init; }
}
