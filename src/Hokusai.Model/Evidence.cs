namespace Hokusai;

/// <summary>A pointer from a conclusion to the record that supports it, which a person can follow.</summary>
public sealed record Evidence
{
    /// <summary>Where the record was read: a file path, an S3 URI or an API page.</summary>
    public required string Source { get; init; }

    /// <summary>Zero-based index of the record inside <see cref="Source"/>; null where the source is the record.</summary>
    public int? RecordIndex { get; init; }

    /// <summary>One-based line inside <see cref="Source"/>, for text that people open in an editor.</summary>
    public int? Line { get; init; }

    /// <summary>The CloudTrail event id, where the record is an event.</summary>
    public string? EventId { get; init; }

    /// <summary>The S3 version id, where the record is a stored version of an object.</summary>
    public string? VersionId { get; init; }

    /// <summary>The field that matters, as a dotted path (<c>requestParameters.masterUserPassword</c>).</summary>
    public string? Field { get; init; }

    /// <summary>What the record shows, in one sentence that contains no secret.</summary>
    public string? Note { get; init; }

    /// <summary>When the recorded thing happened, where the record says so.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The pointer as one line: source, position, id and field.</summary>
    public override string ToString()
    {
        var text = Source;
        if (RecordIndex is { } index)
        {
            text += $"[{index}]";
        }

        if (Line is { } line)
        {
            text += $":{line}";
        }

        if (EventId is not null)
        {
            text += $" event {EventId}";
        }

        if (VersionId is not null)
        {
            text += $" version {VersionId}";
        }

        return Field is null ? text : $"{text} {Field}";
    }
}
