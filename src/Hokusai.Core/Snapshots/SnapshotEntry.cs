namespace Hokusai.Core.Snapshots;

/// <summary>One file of a snapshot's folder, as the manifest lists it.</summary>
public sealed record SnapshotEntry
{
    /// <summary>What was asked, and where.</summary>
    public required SnapshotKey Key { get; init; }

    /// <summary>The file's path below the folder, with <c>/</c> between its parts.</summary>
    public required string File { get; init; }

    /// <summary>The number of things that the answer lists; 1 where it describes one, 0 where AWS said that there is none.</summary>
    public required int Items { get; init; }

    /// <summary>The number of values in it that stand for secrets.</summary>
    public int Redacted { get; init; }

    /// <summary>The SHA-256 of the file's bytes, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When AWS answered.</summary>
    public required DateTimeOffset CollectedAt { get; init; }
}
