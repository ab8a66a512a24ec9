using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// One thread's memory of the rule prefixes of keys: where all prefixes are short, keys with the same first bytes have the same, and most keys of a bucket begin like
/// some hundred others. What is remembered is found without going down the tree, whose way no processor foresees.
/// </summary>
internal sealed class PrefixMemo
{
    /// <summary>First bytes that are compared: three words.</summary>
    private const int MostBytes = 3 * sizeof(ulong);

    /// <summary>A power of two; each may hold any of the keys' beginnings with its hash, the last one that came.</summary>
    private const int Slots = 1 << SlotBits;
    private const int SlotBits = 12;

    private readonly RulePrefixes _prefixes;
    private readonly Slot[] _slots = new Slot[Slots];
    private readonly int _least;
    private readonly ulong _firstMask;
    private readonly ulong _secondMask;
    private readonly ulong _thirdMask;

    /// <summary>Remembers nothing yet.</summary>
    /// <param name="prefixes">The prefixes.</param>
    public PrefixMemo(RulePrefixes prefixes)
    {
        _prefixes = prefixes;
        var longest = prefixes.Longest;
        _least = longest <= MostBytes ? MostBytes : int.MaxValue;
        _firstMask = MaskOf(longest);
        _secondMask = MaskOf(longest - sizeof(ulong));
        _thirdMask = MaskOf(longest - (2 * sizeof(ulong)));
    }

    /// <summary>The place of the longest prefix that a key begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> key)
    {
        if (key.Length < _least)
        {
            return _prefixes.Find(key);
        }

        var start = new Start(
            BinaryPrimitives.ReadUInt64LittleEndian(key) & _firstMask,
            BinaryPrimitives.ReadUInt64LittleEndian(key[sizeof(ulong)..]) & _secondMask,
            BinaryPrimitives.ReadUInt64LittleEndian(key[(2 * sizeof(ulong))..]) & _thirdMask);
        ref var slot = ref _slots[(int)(start.Hash >> (64 - SlotBits))];
        return slot.Start == start && slot.Found != 0 ? slot.Found - 1 : Learn(ref slot, start, key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Learn(ref Slot slot, in Start start, ReadOnlySpan<byte> key)
    {
        var place = _prefixes.Find(key);
        slot = new Slot { Start = start, Found = place + 1 };
        return place;
    }

    private static ulong MaskOf(int bytes) => bytes <= 0 ? 0 : bytes >= sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * bytes)) - 1;

    /// <summary>The beginning of a key.</summary>
    private readonly record struct Start(ulong First, ulong Second, ulong Third)
    {
        // Odd numbers without a pattern, so that all bytes reach the highest bits.
        public ulong Hash => (First * 0x9E3779B97F4A7C15) ^ (Second * 0xC2B2AE3D27D4EB4F) ^ (Third * 0x165667B19E3779F9);
    }

    /// <summary>A beginning and the place of its prefix, from 1; 0 where there is none.</summary>
    private struct Slot
    {
        public Start Start;
        public int Found;
    }
}
