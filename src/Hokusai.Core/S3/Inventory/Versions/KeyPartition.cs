namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Something that is kept by the hash of a key.</summary>
internal interface IKeyed
{
    /// <summary>The upper half of the hash.</summary>
    ulong HashHigh { get; }

    /// <summary>The lower half.</summary>
    ulong HashLow { get; }
}

/// <summary>Which keys are looked at together.</summary>
internal static class KeyPartition
{
    /// <summary>Partitions: with so many, 100 million versions make 16 MB each.</summary>
    public const int Count = 1 << Bits;

    private const int Bits = 8;

    /// <summary>The partition of a key.</summary>
    public static int Of(ulong hashHigh) => (int)(hashHigh >> (64 - Bits));

    /// <summary>The part of a partition that is too large to be looked at in one.</summary>
    public static uint PartOf(ulong hashLow, uint parts) => (uint)(((hashLow >> 32) * parts) >> 32);
}
