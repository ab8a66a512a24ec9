namespace Hokusai;

/// <summary>Two or more versions of a state that grew from one: whoever wrote them worked at the same time, on the same base.</summary>
public sealed record StateFork
{
    /// <summary>The state, as in <see cref="StateVersion.State"/>.</summary>
    public required string State { get; init; }

    /// <summary>The state's lineage.</summary>
    public required string Lineage { get; init; }

    /// <summary>The serial that the versions grew from.</summary>
    public required long ParentSerial { get; init; }

    /// <summary>The version that they grew from; null where it is not stored.</summary>
    public string? ParentVersionId { get; init; }

    /// <summary>The versions that grew from it, in the order stored; two at least.</summary>
    public required IReadOnlyList<string> VersionIds { get; init => field = PipelineList.Of(value); }

    /// <summary>When the branches were stored, in the order of <see cref="VersionIds"/>; null where nothing tells.</summary>
    public IReadOnlyList<DateTimeOffset?> Times { get; init => field = PipelineList.Of(value); } = PipelineList.Of<DateTimeOffset?>([]);

    /// <summary>What an earlier branch had changed and the surviving branch does not have: updates that were lost.</summary>
    public IReadOnlyList<StateChange> LostUpdates { get; init => field = PipelineList.Of(value); } = PipelineList.Of<StateChange>([]);

    /// <summary>
    /// Why the versions may not be the work of concurrent runs after all (a version between them could not be read, …);
    /// null where the stored versions admit no other reading.
    /// </summary>
    public string? Doubt { get; init; }

    /// <summary>The stored files of the branches.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);
}
