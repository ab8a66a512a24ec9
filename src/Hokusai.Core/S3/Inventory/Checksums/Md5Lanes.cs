using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>
/// The MD5 of sixteen texts at a time (https://www.rfc-editor.org/rfc/rfc1321). Each step of MD5 waits for the one before, so that a processor that hashes one text is
/// mostly idle; one that steps through sixteen side by side, in the lanes of a vector, is done in little more time.
/// </summary>
internal sealed class Md5Lanes
{
    /// <summary>Texts at a time.</summary>
    public const int Lanes = 16;

    /// <summary>Bytes of a block: what a lane takes at a time.</summary>
    public const int BlockBytes = 64;

    /// <summary>The most that <see cref="Pad"/> adds to a text: a bit that is set, zeros up to the end of a block, and the length in the last eight bytes.</summary>
    public const int MostPadding = BlockBytes + LengthBytes;

    private const int HalfOfLanes = Lanes / 2;
    private const int LengthBytes = 8;
    private const int WordsOfBlock = 16;

    // Section 3.3 of the RFC.
    private const uint InitialA = 0x67452301;
    private const uint InitialB = 0xefcdab89;
    private const uint InitialC = 0x98badcfe;
    private const uint InitialD = 0x10325476;

    // Section 3.4: the integer parts of 2^32 times the sines of 1 to 64 radians.
    private static readonly uint[] s_sines = [.. Enumerable.Range(1, 64).Select(i => (uint)(Math.Abs(Math.Sin(i)) * (1L << 32)))];

    private Vector512<uint> _a;
    private Vector512<uint> _b;
    private Vector512<uint> _c;
    private Vector512<uint> _d;

    /// <summary>Whether this processor has the vectors: AVX2 at least, which those with x64 have had since 2013 (Intel) and 2015 (AMD). Without them nothing else of this works.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Begins a text.</summary>
    public void Start(int lane)
    {
        _a = _a.WithElement(lane, InitialA);
        _b = _b.WithElement(lane, InitialB);
        _c = _c.WithElement(lane, InitialC);
        _d = _d.WithElement(lane, InitialD);
    }

    /// <summary>Takes up the next blocks of all texts. A lane without a text takes whatever lies at its place.</summary>
    /// <param name="room">Where the texts are.</param>
    /// <param name="starts">Where each lane's next block begins in it.</param>
    /// <param name="blocks">How many blocks of each.</param>
    /// <exception cref="ArgumentOutOfRangeException">The blocks of a lane do not lie in <paramref name="room"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<byte> room, ReadOnlySpan<int> starts, int blocks)
    {
        foreach (var start in starts[..Lanes])
        {
            // Read unchecked below.
            _ = room.Slice(start, blocks * BlockBytes);
        }

        Span<Vector512<uint>> words = stackalloc Vector512<uint>[WordsOfBlock];
        Span<Vector256<uint>> lower = stackalloc Vector256<uint>[HalfOfLanes];
        Span<Vector256<uint>> upper = stackalloc Vector256<uint>[HalfOfLanes];
        for (var block = 0; block < blocks; block++)
        {
            for (var word = 0; word < WordsOfBlock; word += HalfOfLanes)
            {
                var at = (block * BlockBytes) + (word * sizeof(uint));
                Turn(ref MemoryMarshal.GetReference(room), starts, at, lower);
                Turn(ref MemoryMarshal.GetReference(room), starts[HalfOfLanes..], at, upper);
                for (var place = 0; place < HalfOfLanes; place++)
                {
                    words[word + place] = Vector512.Create(lower[place], upper[place]);
                }
            }

            Append(words);
        }
    }

    /// <summary>The MD5 of a padded text that was taken up whole, in hexadecimal digits.</summary>
    public string Finish(int lane)
    {
        Span<byte> hash = stackalloc byte[4 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(hash, _a[lane]);
        BinaryPrimitives.WriteUInt32LittleEndian(hash[4..], _b[lane]);
        BinaryPrimitives.WriteUInt32LittleEndian(hash[8..], _c[lane]);
        BinaryPrimitives.WriteUInt32LittleEndian(hash[12..], _d[lane]);
        return Convert.ToHexString(hash);
    }

    /// <summary>Ends a text as the RFC's sections 3.1 and 3.2 say.</summary>
    /// <param name="rest">Where the padding goes, after the last byte; at least <see cref="MostPadding"/>.</param>
    /// <param name="length">The length of the text in bytes.</param>
    /// <returns>The bytes added: the text is whole blocks then.</returns>
    public static int Pad(Span<byte> rest, long length)
    {
        var count = BlockBytes - (int)(length % BlockBytes);
        count += count <= LengthBytes ? BlockBytes : 0;
        rest[..count].Clear();
        rest[0] = 0x80;
        BinaryPrimitives.WriteInt64LittleEndian(rest[(count - LengthBytes)..], length * 8);
        return count;
    }

    /// <summary>Eight words of eight lanes to eight vectors, each with the words of one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(ref byte room, ReadOnlySpan<int> starts, int at, Span<Vector256<uint>> words)
    {
        var (row0, row1, row2, row3) = (Row(ref room, starts[0] + at), Row(ref room, starts[1] + at), Row(ref room, starts[2] + at), Row(ref room, starts[3] + at));
        var (row4, row5, row6, row7) = (Row(ref room, starts[4] + at), Row(ref room, starts[5] + at), Row(ref room, starts[6] + at), Row(ref room, starts[7] + at));
        var (low01, high01) = (Avx2.UnpackLow(row0, row1).AsUInt64(), Avx2.UnpackHigh(row0, row1).AsUInt64());
        var (low23, high23) = (Avx2.UnpackLow(row2, row3).AsUInt64(), Avx2.UnpackHigh(row2, row3).AsUInt64());
        var (low45, high45) = (Avx2.UnpackLow(row4, row5).AsUInt64(), Avx2.UnpackHigh(row4, row5).AsUInt64());
        var (low67, high67) = (Avx2.UnpackLow(row6, row7).AsUInt64(), Avx2.UnpackHigh(row6, row7).AsUInt64());
        Join(Avx2.UnpackLow(low01, low23), Avx2.UnpackLow(low45, low67), out words[0], out words[4]);
        Join(Avx2.UnpackHigh(low01, low23), Avx2.UnpackHigh(low45, low67), out words[1], out words[5]);
        Join(Avx2.UnpackLow(high01, high23), Avx2.UnpackLow(high45, high67), out words[2], out words[6]);
        Join(Avx2.UnpackHigh(high01, high23), Avx2.UnpackHigh(high45, high67), out words[3], out words[7]);
    }

    // MD5's words are little-endian, as x64 is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(ref byte room, int at) => Vector256.LoadUnsafe(ref room, (nuint)at).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join(Vector256<ulong> left, Vector256<ulong> right, out Vector256<uint> low, out Vector256<uint> high)
    {
        low = Avx2.Permute2x128(left, right, 0x20).AsUInt32();
        high = Avx2.Permute2x128(left, right, 0x31).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Append(ReadOnlySpan<Vector512<uint>> words)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var sine = ref MemoryMarshal.GetArrayDataReference(s_sines);
        for (var i = 0; i < 16; i += 4)
        {
            a = Step(a, b, d ^ (b & (c ^ d)), Unsafe.Add(ref word, i), Unsafe.Add(ref sine, i), 7);
            d = Step(d, a, c ^ (a & (b ^ c)), Unsafe.Add(ref word, i + 1), Unsafe.Add(ref sine, i + 1), 12);
            c = Step(c, d, b ^ (d & (a ^ b)), Unsafe.Add(ref word, i + 2), Unsafe.Add(ref sine, i + 2), 17);
            b = Step(b, c, a ^ (c & (d ^ a)), Unsafe.Add(ref word, i + 3), Unsafe.Add(ref sine, i + 3), 22);
        }

        for (var i = 16; i < 32; i += 4)
        {
            a = Step(a, b, (b & d) | Vector512.AndNot(c, d), Unsafe.Add(ref word, ((5 * i) + 1) % 16), Unsafe.Add(ref sine, i), 5);
            d = Step(d, a, (a & c) | Vector512.AndNot(b, c), Unsafe.Add(ref word, ((5 * i) + 6) % 16), Unsafe.Add(ref sine, i + 1), 9);
            c = Step(c, d, (d & b) | Vector512.AndNot(a, b), Unsafe.Add(ref word, ((5 * i) + 11) % 16), Unsafe.Add(ref sine, i + 2), 14);
            b = Step(b, c, (c & a) | Vector512.AndNot(d, a), Unsafe.Add(ref word, ((5 * i) + 16) % 16), Unsafe.Add(ref sine, i + 3), 20);
        }

        for (var i = 32; i < 48; i += 4)
        {
            a = Step(a, b, b ^ (c ^ d), Unsafe.Add(ref word, ((3 * i) + 5) % 16), Unsafe.Add(ref sine, i), 4);
            d = Step(d, a, a ^ (b ^ c), Unsafe.Add(ref word, ((3 * i) + 8) % 16), Unsafe.Add(ref sine, i + 1), 11);
            c = Step(c, d, d ^ (a ^ b), Unsafe.Add(ref word, ((3 * i) + 11) % 16), Unsafe.Add(ref sine, i + 2), 16);
            b = Step(b, c, c ^ (d ^ a), Unsafe.Add(ref word, ((3 * i) + 14) % 16), Unsafe.Add(ref sine, i + 3), 23);
        }

        for (var i = 48; i < 64; i += 4)
        {
            a = Step(a, b, c ^ (b | ~d), Unsafe.Add(ref word, 7 * i % 16), Unsafe.Add(ref sine, i), 6);
            d = Step(d, a, b ^ (a | ~c), Unsafe.Add(ref word, ((7 * i) + 7) % 16), Unsafe.Add(ref sine, i + 1), 10);
            c = Step(c, d, a ^ (d | ~b), Unsafe.Add(ref word, ((7 * i) + 14) % 16), Unsafe.Add(ref sine, i + 2), 15);
            b = Step(b, c, d ^ (c | ~a), Unsafe.Add(ref word, ((7 * i) + 21) % 16), Unsafe.Add(ref sine, i + 3), 21);
        }

        (_a, _b, _c, _d) = (_a + a, _b + b, _c + c, _d + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Step(Vector512<uint> a, Vector512<uint> b, Vector512<uint> mixed, Vector512<uint> word, uint sine, [ConstantExpected] byte turn)
    {
        var sum = a + word + Vector512.Create(sine) + mixed;
        return b + (Avx512F.IsSupported ? Avx512F.RotateLeft(sum, turn) : (sum << turn) | (sum >>> (32 - turn)));
    }
}
