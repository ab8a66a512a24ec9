using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// Remembers the fate of versions that the rules cannot tell apart: with the same longest rule prefix, between the same size limits, of the same class and kind, and
/// created on the same day. What S3 does depends on nothing else of a version. Each thread has one: small numbers in runs of days, so that it stays in the nearer
/// caches, where a shared one would be fought over.
/// </summary>
/// <param name="sizeLimits">For each rule prefix the sizes at which the rules' answer changes, in order.</param>
internal sealed class FateMemo(IReadOnlyList<long[]> sizeLimits)
{
    /// <summary>A fate that is not known, or does not fit.</summary>
    public const int Unknown = 0;

    private const int RunBits = 10;
    private const int DaysOfRun = 1 << RunBits;

    /// <summary>Runs of 2 KB, at most: 16 MB. What comes after is evaluated each time.</summary>
    private const int MostRuns = 8 * 1024;

    /// <summary>Places for runs: a power of two, at most half of them used.</summary>
    private const int Places = 2 * MostRuns;

    private const int DayBits = 16;
    private const int TraitBits = 8;
    private const int BucketBits = 16;

    private static readonly int s_firstDay = DateOnly.FromDateTime(InventoryLimits.FirstDay).DayNumber;

    private readonly long[][] _sizeLimits = [.. sizeLimits];
    private readonly ulong[] _keys = new ulong[Places];
    private readonly ushort[]?[] _runs = new ushort[]?[Places];
    private int _count;

    /// <summary>Where the fate of a version is remembered; a place that is forgotten at once where there is no room.</summary>
    /// <param name="prefix">The place of the longest rule prefix.</param>
    /// <param name="size">The size.</param>
    /// <param name="traits">Class, kind and flags, less than 256.</param>
    /// <param name="day">The day of the creation, no earlier than S3 itself.</param>
    /// <param name="forgotten">The place where there is no room.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ushort PlaceOf(int prefix, long size, int traits, int day, ref ushort forgotten)
    {
        var bucket = 0;
        foreach (var limit in _sizeLimits[prefix])
        {
            bucket += size >= limit ? 1 : 0;
        }

        // Never 0, which marks an empty place.
        var since = day - s_firstDay;
        var key = ((((((ulong)prefix + 1) << BucketBits) | (uint)bucket) << TraitBits | (uint)traits) << (DayBits - RunBits)) | (uint)(since >> RunBits);
        var place = (int)((key * 0x9E3779B97F4A7C15) >> 40) & (Places - 1);
        while (_keys[place] != key)
        {
            if (_keys[place] == 0)
            {
                if (_count == MostRuns)
                {
                    forgotten = Unknown;
                    return ref forgotten;
                }

                Add(place, key);
                break;
            }

            place = (place + 1) & (Places - 1);
        }

        return ref _runs[place]![since & (DaysOfRun - 1)];
    }

    private void Add(int place, ulong key)
    {
        _keys[place] = key;
        _runs[place] = new ushort[DaysOfRun];
        _count++;
    }
}
