using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>What is kept of a version until all versions of its key are known: 40 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct VersionRecord : IKeyed
{
    /// <summary>The upper half of the key's hash.</summary>
    public ulong HashHigh { get; init; }

    /// <summary>The lower half.</summary>
    public ulong HashLow { get; init; }

    /// <summary>When it was created, UTC ticks.</summary>
    public long Created { get; init; }

    /// <summary>The size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The key that stands for its key, as <see cref="RepresentativeKeys"/> counts them.</summary>
    public int Key { get; init; }

    /// <summary>The storage class.</summary>
    public byte StorageClass { get; init; }

    /// <summary>What else is to be known.</summary>
    public VersionFlags Flags { get; init; }

    /// <summary>How long S3 Object Lock keeps it.</summary>
    public VersionLock Lock { get; init; }

    /// <summary>Whether it has a flag.</summary>
    public bool Has(VersionFlags flag) => (Flags & flag) != VersionFlags.None;

    /// <summary>By key; the current version first, then from the newest to the oldest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Compare(VersionRecord left, VersionRecord right)
    {
        var order = left.CompareKey(right.HashHigh, right.HashLow);
        order = order != 0 ? order : right.Has(VersionFlags.IsLatest).CompareTo(left.Has(VersionFlags.IsLatest));
        return order != 0 ? order : right.Created.CompareTo(left.Created);
    }

    /// <summary>The order of two keys.</summary>
    public int CompareKey(ulong hashHigh, ulong hashLow) => HashHigh != hashHigh ? HashHigh.CompareTo(hashHigh) : HashLow.CompareTo(hashLow);

    /// <summary>Whether both are versions of one key.</summary>
    public bool IsSameKey(in VersionRecord other) => HashHigh == other.HashHigh && HashLow == other.HashLow;
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
