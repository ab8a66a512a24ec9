using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// Remembers the fate of versions that the rules cannot tell apart: with the same longest rule prefix, between the same size limits, of the same class and kind, and
/// created on the same day. What S3 does depends on nothing else of a version. A cache of a fixed size that forgets; threads share it, for a place is one number of
/// 64 bits and a fate that two find at once is the same.
/// </summary>
/// <param name="sizeLimits">For each rule prefix the sizes at which the rules' answer changes, in order.</param>
internal sealed class FateMemo(IReadOnlyList<long[]> sizeLimits)
{
    /// <summary>A fate that is not known.</summary>
    public const int Unknown = 0;

    /// <summary>Places: 4 MB of them.</summary>
    private const int Places = 1 << 19;

    /// <summary>Places that one key can be in: those of half a cache line.</summary>
    private const int Ways = 4;

    // A place: prefix, size bucket, traits, day, fate. A configuration has at most 1,000 rules, two have 2,000.
    private const int FateBits = 18;
    private const int DayBits = 16;
    private const int TraitBits = 8;
    private const int BucketBits = 11;
    private const int PrefixBits = 64 - FateBits - DayBits - TraitBits - BucketBits;

    private static readonly int s_firstDay = DateOnly.FromDateTime(InventoryLimits.FirstDay).DayNumber;

    private readonly long[][] _sizeLimits = [.. sizeLimits];
    private readonly ulong[] _places = new ulong[Places];
    private readonly bool _isOff = sizeLimits.Count > 1 << PrefixBits || sizeLimits.Any(limits => limits.Length >= 1 << BucketBits);

    /// <summary>What versions are remembered by.</summary>
    /// <param name="prefix">The place of the longest rule prefix.</param>
    /// <param name="size">The size.</param>
    /// <param name="traits">Class, kind and flags, less than 256.</param>
    /// <param name="day">The day of the creation, no earlier than S3 itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong KeyOf(int prefix, long size, int traits, int day)
    {
        var bucket = 0;
        foreach (var limit in _sizeLimits[prefix])
        {
            bucket += size >= limit ? 1 : 0;
        }

        return ((((((ulong)prefix << BucketBits) | (uint)bucket) << TraitBits) | (uint)traits) << DayBits) | (uint)(day - s_firstDay);
    }

    /// <summary>The fate of a key; <see cref="Unknown"/> where it was not remembered, or forgotten.</summary>
    public int Find(ulong key)
    {
        ref var set = ref SetOf(key);
        for (var way = 0; way < Ways; way++)
        {
            var place = Volatile.Read(ref Unsafe.Add(ref set, way));
            if (place >> FateBits == key)
            {
                return (int)(place & ((1 << FateBits) - 1));
            }
        }

        return Unknown;
    }

    /// <summary>Remembers a fate, in the place of the one that came first.</summary>
    public void Remember(ulong key, int fate)
    {
        if (_isOff || fate >= 1 << FateBits)
        {
            return;
        }

        ref var set = ref SetOf(key);
        for (var way = Ways - 1; way > 0; way--)
        {
            Volatile.Write(ref Unsafe.Add(ref set, way), Volatile.Read(ref Unsafe.Add(ref set, way - 1)));
        }

        Volatile.Write(ref set, (key << FateBits) | (uint)fate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong SetOf(ulong key) => ref _places[(int)((key * 0x9E3779B97F4A7C15) >> 40) & (Places - Ways)];
}
