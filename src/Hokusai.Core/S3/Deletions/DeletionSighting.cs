namespace Hokusai.Core.S3.Deletions;

/// <summary>One record that tells of a deletion.</summary>
internal readonly ref struct DeletionSighting
{
    /// <summary>The account; empty where the record does not tell.</summary>
    public string AccountId { get; init; }

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The first part of the key.</summary>
    public required string Prefix { get; init; }

    /// <summary>The key's bytes; empty where the record names none, which makes it a call that deletes many.</summary>
    public ReadOnlySpan<byte> Key { get; init; }

    /// <summary>What brought it about.</summary>
    public required S3DeletionOrigin Origin { get; init; }

    /// <summary>What it left.</summary>
    public required S3DeletionEffect Effect { get; init; }

    /// <summary>The operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The object's size; null where the record does not tell.</summary>
    public long? Size { get; init; }

    /// <summary>The kind of record.</summary>
    public required DeletionSource From { get; init; }

    /// <summary>The file or page that the record was read from.</summary>
    public required string Source { get; init; }

    /// <summary>The line in the file; null where it is none.</summary>
    public int? Line { get; init; }

    /// <summary>The record's index; null where it has none.</summary>
    public int? RecordIndex { get; init; }

    /// <summary>The event's id; null where it has none.</summary>
    public string? EventId { get; init; }

    /// <summary>The pointer to the record.</summary>
    public Evidence Evidence => new() { Source = Source, Line = Line, RecordIndex = RecordIndex, EventId = EventId, Time = Time };
}
