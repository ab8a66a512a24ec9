namespace Hokusai.Core.S3.Listing;

/// <summary>One entry of a listing: a version of an object, a delete marker, or an unfinished multipart upload.</summary>
public readonly record struct ListedVersion
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required ListedKind Kind { get; init; }

    /// <summary>Whether it is the key's current version; true of a listing that shows current versions only.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether its version id is <c>null</c>, or it has none.</summary>
    public bool IsNullVersion { get; init; }

    /// <summary>The size in bytes; 0 of delete markers and uploads.</summary>
    public long Size { get; init; }

    /// <summary>When it was last modified; of an upload, when it was begun.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>The storage class.</summary>
    public StorageClass StorageClass { get; init; }
}
