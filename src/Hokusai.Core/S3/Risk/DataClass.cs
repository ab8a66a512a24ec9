namespace Hokusai.Core.S3.Risk;

/// <summary>A kind of data, by what it is called, and how long it has to be kept.</summary>
/// <param name="Name">The name: <c>model</c>.</param>
/// <param name="Words">The words, in lower case and the singular, that a bucket's name, a tag or a part of a prefix has.</param>
/// <param name="FloorDays">How many days objects have to be kept at least; null where they must not expire at all.</param>
public sealed record DataClass(string Name, IReadOnlyList<string> Words, int? FloorDays)
{
    /// <summary>After how many days the standard lets objects expire; null for never.</summary>
    public int? ExpireDays { get; init; }

    /// <summary>After how many days the standard moves objects to S3 Glacier Flexible Retrieval; null for never.</summary>
    public int? ArchiveDays { get; init; }

    /// <summary>How many days noncurrent versions have to be kept at least, so that somebody notices and brings an object back.</summary>
    public int NoncurrentFloorDays { get; init; } = 30;

    /// <summary>Whether it can be made or sent again, so that an expiration may be for good.</summary>
    public bool IsDisposable { get; init; }

    /// <summary>Why.</summary>
    public string Why { get; init; } = "";
}
