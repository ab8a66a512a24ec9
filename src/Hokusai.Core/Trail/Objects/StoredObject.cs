namespace Hokusai.Core.Trail.Objects;

/// <summary>An object, or one version of it, as a listing shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Size">The length in bytes, as stored; 0 for a delete marker.</param>
/// <param name="ETag">The ETag without its quotes: another one is another content. Null where the store has none.</param>
public sealed record StoredObject(string Key, long Size, string? ETag)
{
    /// <summary>The version's id; <c>null</c> (the word) for one stored without versioning, null where versions were not listed.</summary>
    public string? VersionId { get; init; }

    /// <summary>When it was stored, UTC.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Whether it is a delete marker.</summary>
    public bool IsDeleteMarker { get; init; }
}
