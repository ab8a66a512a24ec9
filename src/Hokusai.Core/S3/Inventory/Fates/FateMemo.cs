using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// Remembers the fate of versions that the rules cannot tell apart: with the same longest rule prefix, between the same size limits, of the same class and kind, and
/// created on the same day. What S3 does depends on nothing else of a version. Threads share one, so that each fate is evaluated once: small numbers in runs of days,
/// which stay in the nearer caches. Numbers are written without a lock: two threads that learn the same fate at a time write the same number.
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
    private readonly Place[] _places = new Place[Places];

    // Of what no run uses, the system gives no memory. The first run is never used.
    private readonly ushort[] _fates = new ushort[(MostRuns + 1) * DaysOfRun];
    private readonly object _adding = new();
    private int _count;

    /// <summary>Where <see cref="PlaceOf"/> finds no room.</summary>
    public const int NoRoom = 0;

    /// <summary>The fate that is remembered at a place, or <see cref="Unknown"/>.</summary>
    public int this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _fates[place];
    }

    /// <summary>Remembers a fate, if there is room for it.</summary>
    public void Remember(int place, int fate)
    {
        if (place != NoRoom && fate <= ushort.MaxValue)
        {
            _fates[place] = (ushort)fate;
        }
    }

    /// <summary>Where the fate of a version is remembered.</summary>
    /// <param name="prefix">The place of the longest rule prefix.</param>
    /// <param name="size">The size.</param>
    /// <param name="traits">Class, kind and flags, less than 256.</param>
    /// <param name="day">The day of the creation, no earlier than S3 itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(int prefix, long size, int traits, int day)
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
        while (Volatile.Read(ref _places[place].Key) != key)
        {
            if (_places[place].Key == 0)
            {
                if (!TryAdd(place, key))
                {
                    return NoRoom;
                }
            }
            else
            {
                place = (place + 1) & (Places - 1);
            }
        }

        return (_places[place].Run << RunBits) | (since & (DaysOfRun - 1));
    }

    /// <summary>Fills an empty place, unless another thread was first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAdd(int place, ulong key)
    {
        lock (_adding)
        {
            if (_places[place].Key == 0)
            {
                if (_count == MostRuns)
                {
                    return false;
                }

                // The key last: who sees it finds the run.
                _places[place].Run = ++_count;
                Volatile.Write(ref _places[place].Key, key);
            }

            return true;
        }
    }

    private struct Place
    {
        public ulong Key;
        public int Run;
    }
}
