using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// Remembers the fate of versions that the rules cannot tell apart: with the same longest rule prefix, between the same size limits, of the same class and kind, and
/// created on the same day. What S3 does depends on nothing else of a version. Threads share one, so that each fate is evaluated once: small numbers in runs of days,
/// which stay in the nearer caches. Numbers are written without a lock: two threads that learn the same fate at a time write the same number.
/// </summary>
/// <param name="sizeLimits">For each rule prefix the sizes at which the rules' answer changes, in order.</param>
/// <param name="from">The first day that is simulated: runs are counted back from there, so that the versions of three years make one.</param>
internal sealed class FateMemo(IReadOnlyList<long[]> sizeLimits, int from)
{
    /// <summary>A fate that is not known, or does not fit.</summary>
    public const int Unknown = 0;

    private const int RunBits = 10;
    private const int DaysOfRun = 1 << RunBits;

    /// <summary>Runs of 2 KB, at most: 16 MB. What comes after is evaluated each time.</summary>
    private const int MostRuns = 8 * 1024;

    /// <summary>Slots for runs: a power of two, at most half of them used.</summary>
    private const int Slots = 2 * MostRuns;

    private const int DayBits = 17;
    private const int TraitBits = 8;
    private const int BucketBits = 16;

    // As many for each prefix, so that the processor foresees where the loop over them ends; those that a prefix lacks no size reaches.
    private readonly long[] _sizeLimits = Pad(sizeLimits);
    private readonly int _limitsOfPrefix = sizeLimits.Max(limits => limits.Length);
    private readonly Slot[] _slots = new Slot[Slots];

    // Later than any day that is asked for, by whole runs.
    private readonly int _end = from + (1 << (DayBits - 1));

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

    /// <summary>What a version is remembered by. The memory begins to fetch what <see cref="PlaceOf"/> will look at.</summary>
    /// <param name="prefix">The place of the longest rule prefix.</param>
    /// <param name="size">The size.</param>
    /// <param name="traits">Class, kind and flags, less than 256.</param>
    /// <param name="day">The day of the creation, no earlier than S3 itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MemoKey KeyOf(int prefix, long size, int traits, int day)
    {
        var bucket = 0;
        foreach (var limit in _sizeLimits.AsSpan(prefix * _limitsOfPrefix, _limitsOfPrefix))
        {
            bucket += size >= limit ? 1 : 0;
        }

        // Never 0, which marks an empty slot.
        var age = _end - day;
        var key = new MemoKey(((((((ulong)prefix + 1) << BucketBits) | (uint)bucket) << TraitBits | (uint)traits) << (DayBits - RunBits)) | (uint)(age >> RunBits), age & (DaysOfRun - 1));
        CachePrefetch.Of(ref _slots[SlotOf(key)]);
        return key;
    }

    /// <summary>Where the fate of a version is remembered; the memory begins to fetch it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(in MemoKey key)
    {
        var slot = SlotOf(key);
        while (Volatile.Read(ref _slots[slot].Key) != key.Run)
        {
            if (_slots[slot].Key == 0)
            {
                if (!TryAdd(slot, key.Run))
                {
                    return NoRoom;
                }
            }
            else
            {
                slot = (slot + 1) & (Slots - 1);
            }
        }

        var place = (_slots[slot].Run << RunBits) | key.Day;
        CachePrefetch.Of(ref _fates[place]);
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(in MemoKey key) => (int)((key.Run * 0x9E3779B97F4A7C15) >> 40) & (Slots - 1);

    private static long[] Pad(IReadOnlyList<long[]> sizeLimits)
    {
        var most = sizeLimits.Max(limits => limits.Length);
        return [.. sizeLimits.SelectMany(limits => limits.Concat(Enumerable.Repeat(long.MaxValue, most - limits.Length)))];
    }

    /// <summary>Fills an empty slot, unless another thread was first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryAdd(int slot, ulong key)
    {
        lock (_adding)
        {
            if (_slots[slot].Key == 0)
            {
                if (_count == MostRuns)
                {
                    return false;
                }

                // The key last: who sees it finds the run.
                _slots[slot].Run = ++_count;
                Volatile.Write(ref _slots[slot].Key, key);
            }

            return true;
        }
    }

    private struct Slot
    {
        public ulong Key;
        public int Run;
    }
}
