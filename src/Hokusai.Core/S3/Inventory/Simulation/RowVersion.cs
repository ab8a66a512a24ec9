using System.Runtime.InteropServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>What a row tells of a version, but for its key: of that, all rules ask for the longest of their prefixes that it begins with.</summary>
/// <remarks>Filled in place, as <see cref="Rows.InventoryRow"/> is.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct RowVersion
{
    /// <summary>The size in bytes.</summary>
    public long Size { get; set; }

    /// <summary>When it was created, UTC ticks.</summary>
    public long Created { get; set; }

    /// <summary>The place of the longest rule prefix.</summary>
    public int Prefix { get; set; }

    /// <summary>The number of the key's first part.</summary>
    public int FirstPart { get; set; }

    /// <summary>What its bill depends on.</summary>
    public int Billing { get; set; }

    /// <summary>The storage class.</summary>
    public StorageClass StorageClass { get; set; }

    /// <summary>The kind.</summary>
    public ObjectVersionKind Kind { get; set; }

    /// <summary>Whether its key has other versions, the same for all rows of a run; null where nothing tells.</summary>
    public bool? HasOtherVersions { get; set; }

    /// <summary>Whether its replication is pending or failed.</summary>
    public bool IsReplicationOpen { get; set; }

    /// <summary>Whether its version id is <c>null</c>.</summary>
    public bool IsNullVersion { get; set; }

    /// <summary>Class, kind and flags as one number, less than 256.</summary>
    public readonly int Traits => ((int)StorageClass << 4) | ((int)Kind << 2) | (IsReplicationOpen ? 2 : 0) | (IsNullVersion ? 1 : 0);
}
