namespace Hokusai.Terraform.State;

/// <summary>One stored version while its history is being worked out.</summary>
internal sealed class VersionRecord
{
    /// <summary>The version's id, unique in its history.</summary>
    public required string VersionId { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The file that it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Its place among all the listed versions, those that could not be read included.</summary>
    public required int Position { get; init; }

    /// <summary>What it holds.</summary>
    public required StateSnapshot Snapshot { get; init; }

    /// <summary>The version that it grew from, or that it is a copy of; null where that is not stored.</summary>
    public VersionRecord? Parent { get; set; }

    /// <summary>Whether it is an earlier version put back.</summary>
    public bool IsRestored { get; set; }

    /// <summary>Whether it is a copy (put back, or stored twice) rather than the work of a run.</summary>
    public bool IsCopy { get; set; }

    /// <summary>Whether its serial is lower than that of the version stored before it.</summary>
    public bool SerialWentBack { get; set; }

    /// <summary>Whether its lineage differs from that of the version stored before it.</summary>
    public bool LineageChanged { get; set; }
}
