using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Simulation.Prices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// What the bill of a change depends on beside the versions' number and bytes: which minimum sizes they lack, and how old they are where that is less than a minimum
/// duration. Versions that are alike in this can be summed before their costs are computed.
/// </summary>
internal sealed class BillingTraits
{
    private const int SizeBits = 4;

    private readonly long[] _minimums;
    private readonly int _oldest;

    /// <summary>Prepares the traits.</summary>
    /// <param name="prices">The prices; null where no costs are computed.</param>
    /// <param name="from">The first day that is simulated.</param>
    public BillingTraits(PriceTable? prices, int from)
    {
        var classes = prices?.Classes.Values.ToList() ?? [];
        _minimums = [.. classes.Select(price => price.MinimumBytes).Where(bytes => bytes > 0).Distinct().Order().Take((1 << SizeBits) - 1)];
        _oldest = classes.Count == 0 ? int.MaxValue : from - classes.Max(price => price.MinimumDays);
    }

    /// <summary>The traits of a version.</summary>
    /// <param name="size">Its size.</param>
    /// <param name="day">The day of its creation.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(long size, int day)
    {
        var bucket = 0;
        foreach (var minimum in _minimums)
        {
            bucket += size >= minimum ? 1 : 0;
        }

        return ((day >= _oldest ? day : 0) << SizeBits) | bucket;
    }

    /// <summary>The day of the creation; of versions as old as no bill asks, one long ago.</summary>
    public static int DayOf(int billing) => billing >> SizeBits;
}
