using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>
/// The MD5 of eight texts at a time (https://www.rfc-editor.org/rfc/rfc1321). Each step of MD5 waits for the one before, so that a processor that hashes one text is
/// mostly idle; one that steps through eight side by side, in the lanes of a vector, is done in little more time.
/// </summary>
internal sealed class Md5Lanes
{
    /// <summary>Texts at a time.</summary>
    public const int Lanes = 8;

    /// <summary>Bytes of a block: what a lane takes at a time.</summary>
    public const int BlockBytes = 64;

    /// <summary>The most that <see cref="Pad"/> adds to a text: a bit that is set, zeros up to the end of a block, and the length in the last eight bytes.</summary>
    public const int MostPadding = BlockBytes + LengthBytes;

    private const int LengthBytes = 8;
    private const int WordsOfBlock = 16;

    // Section 3.3 of the RFC.
    private const uint InitialA = 0x67452301;
    private const uint InitialB = 0xefcdab89;
    private const uint InitialC = 0x98badcfe;
    private const uint InitialD = 0x10325476;

    // Section 3.4: the integer parts of 2^32 times the sines of 1 to 64 radians.
    private static readonly uint[] s_sines = [.. Enumerable.Range(1, 64).Select(i => (uint)(Math.Abs(Math.Sin(i)) * (1L << 32)))];

    private Vector256<uint> _a;
    private Vector256<uint> _b;
    private Vector256<uint> _c;
    private Vector256<uint> _d;

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
    public void Append(ReadOnlySpan<byte> room, ReadOnlySpan<int> starts, int blocks)
    {
        foreach (var start in starts[..Lanes])
        {
            // Read unchecked below: a check for each word would take longer than the hash.
            _ = room.Slice(start, blocks * BlockBytes);
        }

        Span<Vector256<uint>> words = stackalloc Vector256<uint>[WordsOfBlock];
        for (var block = 0; block < blocks; block++)
        {
            for (var word = 0; word < WordsOfBlock; word++)
            {
                var at = (block * BlockBytes) + (word * sizeof(uint));
                words[word] = Vector256.Create(
                    Word(room, starts[0] + at),
                    Word(room, starts[1] + at),
                    Word(room, starts[2] + at),
                    Word(room, starts[3] + at),
                    Word(room, starts[4] + at),
                    Word(room, starts[5] + at),
                    Word(room, starts[6] + at),
                    Word(room, starts[7] + at));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ReadOnlySpan<byte> room, int at)
    {
        var word = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(room), at));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Append(ReadOnlySpan<Vector256<uint>> words)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        for (var i = 0; i < 16; i += 4)
        {
            a = Step(a, b, d ^ (b & (c ^ d)), words[i], s_sines[i], 7);
            d = Step(d, a, c ^ (a & (b ^ c)), words[i + 1], s_sines[i + 1], 12);
            c = Step(c, d, b ^ (d & (a ^ b)), words[i + 2], s_sines[i + 2], 17);
            b = Step(b, c, a ^ (c & (d ^ a)), words[i + 3], s_sines[i + 3], 22);
        }

        for (var i = 16; i < 32; i += 4)
        {
            a = Step(a, b, (b & d) | Vector256.AndNot(c, d), words[((5 * i) + 1) % 16], s_sines[i], 5);
            d = Step(d, a, (a & c) | Vector256.AndNot(b, c), words[((5 * i) + 6) % 16], s_sines[i + 1], 9);
            c = Step(c, d, (d & b) | Vector256.AndNot(a, b), words[((5 * i) + 11) % 16], s_sines[i + 2], 14);
            b = Step(b, c, (c & a) | Vector256.AndNot(d, a), words[((5 * i) + 16) % 16], s_sines[i + 3], 20);
        }

        for (var i = 32; i < 48; i += 4)
        {
            a = Step(a, b, b ^ (c ^ d), words[((3 * i) + 5) % 16], s_sines[i], 4);
            d = Step(d, a, a ^ (b ^ c), words[((3 * i) + 8) % 16], s_sines[i + 1], 11);
            c = Step(c, d, d ^ (a ^ b), words[((3 * i) + 11) % 16], s_sines[i + 2], 16);
            b = Step(b, c, c ^ (d ^ a), words[((3 * i) + 14) % 16], s_sines[i + 3], 23);
        }

        for (var i = 48; i < 64; i += 4)
        {
            a = Step(a, b, c ^ (b | ~d), words[7 * i % 16], s_sines[i], 6);
            d = Step(d, a, b ^ (a | ~c), words[((7 * i) + 7) % 16], s_sines[i + 1], 10);
            c = Step(c, d, a ^ (d | ~b), words[((7 * i) + 14) % 16], s_sines[i + 2], 15);
            b = Step(b, c, d ^ (c | ~a), words[((7 * i) + 21) % 16], s_sines[i + 3], 21);
        }

        (_a, _b, _c, _d) = (_a + a, _b + b, _c + c, _d + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Step(Vector256<uint> a, Vector256<uint> b, Vector256<uint> mixed, Vector256<uint> word, uint sine, [ConstantExpected] byte turn)
    {
        var sum = a + word + Vector256.Create(sine) + mixed;
        return b + (Avx512F.VL.IsSupported ? Avx512F.VL.RotateLeft(sum, turn) : (sum << turn) | (sum >>> (32 - turn)));
    }
}
