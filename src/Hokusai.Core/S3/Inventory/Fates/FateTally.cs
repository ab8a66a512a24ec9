using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>Counts the versions of one thread by their fate and the first part of their key; a hash table with open addressing, for it is asked millions of times a second.</summary>
internal sealed class FateTally
{
    private Entry[] _entries = new Entry[1024];
    private int _count;

    /// <summary>Versions of one fate and first part.</summary>
    public struct Entry
    {
        /// <summary>The fate, as its list counts it; 0 of an empty place.</summary>
        public int Fate;

        /// <summary>The first part of the key, as the thread counts them.</summary>
        public int FirstPart;

        /// <summary>What the bill depends on beside it, as <see cref="BillingTraits"/> makes it.</summary>
        public int Billing;

        /// <summary>How many.</summary>
        public long Objects;

        /// <summary>Their size.</summary>
        public long Bytes;
    }

    /// <summary>What was counted; places with the fate 0 are empty.</summary>
    public ReadOnlySpan<Entry> Entries => _entries;

    /// <summary>One version.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int fate, int firstPart, int billing, long size)
    {
        ref var entry = ref PlaceOf(_entries, fate, firstPart, billing);
        if (entry.Fate == 0)
        {
            if (++_count > _entries.Length / 2)
            {
                Grow();
                entry = ref PlaceOf(_entries, fate, firstPart, billing);
            }

            entry.Fate = fate;
            entry.FirstPart = firstPart;
            entry.Billing = billing;
        }

        entry.Objects++;
        entry.Bytes += size;
    }

    /// <summary>Lets the memory begin to fetch what <see cref="Add"/> will look at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int fate, int firstPart, int billing) => CachePrefetch.Of(ref _entries[HashOf(fate, firstPart, billing) & (_entries.Length - 1)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Entry PlaceOf(Entry[] entries, int fate, int firstPart, int billing)
    {
        var mask = entries.Length - 1;
        for (var place = HashOf(fate, firstPart, billing) & mask; ; place = (place + 1) & mask)
        {
            ref var entry = ref entries[place];
            if (entry.Fate == 0 || (entry.Fate == fate && entry.FirstPart == firstPart && entry.Billing == billing))
            {
                return ref entry;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(int fate, int firstPart, int billing)
        => (int)((((((ulong)(uint)firstPart << 32) | (uint)fate) ^ ((ulong)(uint)billing << 20)) * 0x9E3779B97F4A7C15) >> 32);

    private void Grow()
    {
        var larger = new Entry[_entries.Length * 2];
        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Fate != 0)
            {
                PlaceOf(larger, entry.Fate, entry.FirstPart, entry.Billing) = entry;
            }
        }

        _entries = larger;
    }
}
