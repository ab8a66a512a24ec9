using System.Runtime.InteropServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What a row tells of a version, but for its key: of that, all rules ask for the longest of their prefixes that it begins with.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowVersion
{
    /// <summary>The size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When it was created, UTC ticks.</summary>
    public required long Created { get; init; }

    /// <summary>The place of the longest rule prefix.</summary>
    public required int Prefix { get; init; }

    /// <summary>The number of the key's first part.</summary>
    public required int FirstPart { get; init; }

    /// <summary>What its bill depends on.</summary>
    public required int Billing { get; init; }

    /// <summary>The storage class.</summary>
    public required StorageClass StorageClass { get; init; }

    /// <summary>The kind.</summary>
    public required ObjectVersionKind Kind { get; init; }

    /// <summary>Whether its key has other versions, the same for all rows of a run; null where nothing tells.</summary>
    public required bool? HasOtherVersions { get; init; }

    /// <summary>Whether its replication is pending or failed.</summary>
    public required bool IsReplicationOpen { get; init; }

    /// <summary>Whether its version id is <c>null</c>.</summary>
    public required bool IsNullVersion { get; init; }

    /// <summary>Class, kind and flags as one number, less than 256.</summary>
    public int Traits => ((int)StorageClass << 4) | ((int)Kind << 2) | (IsReplicationOpen ? 2 : 0) | (IsNullVersion ? 1 : 0);
}
