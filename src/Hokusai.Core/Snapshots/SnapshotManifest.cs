namespace Hokusai.Core.Snapshots;

/// <summary>What a finished snapshot's folder says about itself: who asked, when, what, and what was denied or missing.</summary>
public sealed record SnapshotManifest
{
    /// <summary>The version of the folder's layout.</summary>
    public const string CurrentFormat = "hokusai-snapshot/1";

    /// <summary>The version of the layout that this folder has.</summary>
    public required string Format { get; init; }

    /// <summary>Names this snapshot; tells it from an earlier one in the same folder.</summary>
    public required Guid Id { get; init; }

    /// <summary>The program and version that began it.</summary>
    public required string Tool { get; init; }

    /// <summary>When collecting began; where it was interrupted, when it began first.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When everything had been asked; null where collecting was interrupted.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What was to be collected.</summary>
    public required SnapshotRequest Request { get; init; }

    /// <summary>Everybody who asked: after an interruption it may be somebody else.</summary>
    public required IReadOnlyList<SnapshotCaller> Callers { get; init; }

    /// <summary>The files, in the order of their paths.</summary>
    public required IReadOnlyList<SnapshotEntry> Documents { get; init; }

    /// <summary>The questions that were not answered, and why.</summary>
    public required IReadOnlyList<SnapshotGap> Gaps { get; init; }
}
