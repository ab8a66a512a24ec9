namespace Hokusai.Core.S3.Simulation.Impacts;

/// <summary>The sums of one group.</summary>
internal sealed class ImpactSum
{
    /// <summary>The objects to which it happens for certain.</summary>
    public long Objects { get; set; }

    /// <summary>Their bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>The objects to which it may happen, the certain ones among them.</summary>
    public long ObjectsAtMost { get; set; }

    /// <summary>Their bytes.</summary>
    public long BytesAtMost { get; set; }

    /// <summary>The bytes that the class before bills beyond <see cref="Bytes"/>.</summary>
    public long BelowMinimumBefore { get; set; }

    /// <summary>The bytes that the class after bills beyond <see cref="Bytes"/>.</summary>
    public long BelowMinimumAfter { get; set; }

    /// <summary>The billed bytes times the days of the minimum duration that were left.</summary>
    public Int128 EarlyByteDays { get; set; }

    /// <summary>Adds the sums of the same group.</summary>
    public void Add(ImpactSum other)
    {
        Objects += other.Objects;
        Bytes += other.Bytes;
        ObjectsAtMost += other.ObjectsAtMost;
        BytesAtMost += other.BytesAtMost;
        BelowMinimumBefore += other.BelowMinimumBefore;
        BelowMinimumAfter += other.BelowMinimumAfter;
        EarlyByteDays += other.EarlyByteDays;
    }
}
