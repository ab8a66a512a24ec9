using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>What is kept of a version until all versions of its key are known: 40 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct VersionRecord : IKeyed, IComparable<VersionRecord>
{
    /// <summary>The upper half of the key's hash.</summary>
    public ulong HashHigh { readonly get; set; }

    /// <summary>The lower half.</summary>
    public ulong HashLow { readonly get; set; }

    /// <summary>When it was created, UTC ticks.</summary>
    public long Created;

    /// <summary>The size in bytes.</summary>
    public long Size;

    /// <summary>The key that stands for its key, as <see cref="RepresentativeKeys"/> counts them.</summary>
    public int Key;

    /// <summary>The storage class.</summary>
    public byte StorageClass;

    /// <summary>What else is to be known.</summary>
    public VersionFlags Flags;

    /// <summary>By key; the current version first, then from the newest to the oldest.</summary>
    public readonly int CompareTo(VersionRecord other)
    {
        var order = HashHigh.CompareTo(other.HashHigh);
        order = order != 0 ? order : HashLow.CompareTo(other.HashLow);
        order = order != 0 ? order : (other.Flags & VersionFlags.IsLatest).CompareTo(Flags & VersionFlags.IsLatest);
        return order != 0 ? order : other.Created.CompareTo(Created);
    }

    /// <summary>The order of two keys.</summary>
    public readonly int CompareKey(ulong hashHigh, ulong hashLow) => HashHigh != hashHigh ? HashHigh.CompareTo(hashHigh) : HashLow.CompareTo(hashLow);

    /// <summary>Whether both are versions of one key.</summary>
    public readonly bool IsSameKey(in VersionRecord other) => HashHigh == other.HashHigh && HashLow == other.HashLow;
}

/// <summary>What a version is.</summary>
[Flags]
internal enum VersionFlags : byte
{
    /// <summary>A noncurrent version.</summary>
    None = 0,

    /// <summary>The current version.</summary>
    IsLatest = 1,

    /// <summary>A delete marker.</summary>
    IsDeleteMarker = 2,

    /// <summary>Its version id is <c>null</c>.</summary>
    IsNullVersion = 4,

    /// <summary>Its replication is pending or failed.</summary>
    IsReplicationOpen = 8,
}
