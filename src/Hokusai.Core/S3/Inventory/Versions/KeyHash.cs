using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// A hash of 128 bits that stands for a key: two multiply-and-fold hashes with secrets of their own, new in each run so that nobody can prepare keys that collide.
/// Of a billion keys, two collide with a probability of some 10^-21.
/// </summary>
internal sealed class KeyHash
{
    /// <summary>2^64 divided by the golden ratio, as of Fibonacci hashing.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private const int BlockBytes = 2 * sizeof(ulong);

    private readonly ulong[] _secrets = new ulong[4];

    /// <summary>Draws the secrets.</summary>
    public KeyHash() => RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(_secrets.AsSpan()));

    /// <summary>The hash of a key.</summary>
    public UInt128 Of(ReadOnlySpan<byte> key)
    {
        var high = _secrets[0] ^ (ulong)key.Length;
        var low = _secrets[1] + (ulong)key.Length;
        if (key.Length >= BlockBytes)
        {
            var last = key[^BlockBytes..];
            for (; key.Length > BlockBytes; key = key[BlockBytes..])
            {
                Mix(ref high, ref low, key);
            }

            // The last block overlaps the one before, which takes nothing away: the length is mixed in, too.
            Mix(ref high, ref low, last);
        }
        else
        {
            Span<byte> padded = stackalloc byte[BlockBytes];
            padded.Clear();
            key.CopyTo(padded);
            Mix(ref high, ref low, padded);
        }

        // Once more each by itself, so that the last bytes reach all bits.
        return new UInt128(Fold(high ^ _secrets[1], Spread), Fold(low ^ _secrets[0], Spread));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mix(ref ulong high, ref ulong low, ReadOnlySpan<byte> block)
    {
        var first = BinaryPrimitives.ReadUInt64LittleEndian(block);
        var second = BinaryPrimitives.ReadUInt64LittleEndian(block[sizeof(ulong)..]);
        var one = Fold(first ^ _secrets[2], second ^ high);
        low = Fold(second ^ _secrets[3], first ^ low) ^ high;
        high = one;
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
