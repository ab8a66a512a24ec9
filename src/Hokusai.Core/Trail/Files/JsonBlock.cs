using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.Trail.Files;

/// <summary>64 bytes of text in vector registers: as wide as the processor has them.</summary>
internal interface ITextBlock<TSelf>
    where TSelf : struct, ITextBlock<TSelf>
{
    static abstract TSelf Load(ref byte start);

    /// <summary>Where a byte stands, one bit a byte.</summary>
    ulong PositionsOf(byte value);

    /// <summary>Where a byte stands, or the one that differs from it in bit 0x20 alone.</summary>
    ulong PositionsOfEither(byte lower);
}

/// <summary>A block in one register (AVX-512).</summary>
internal readonly struct WideTextBlock(Vector512<byte> text) : ITextBlock<WideTextBlock>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideTextBlock Load(ref byte start) => new(Vector512.LoadUnsafe(ref start));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PositionsOf(byte value) => Vector512.Equals(text, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PositionsOfEither(byte lower)
        => Vector512.Equals(text | Vector512.Create((byte)0x20), Vector512.Create(lower)).ExtractMostSignificantBits();
}

/// <summary>A block in two registers; the framework splits them further where they are narrower.</summary>
internal readonly struct TextBlock(Vector256<byte> low, Vector256<byte> high) : ITextBlock<TextBlock>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextBlock Load(ref byte start)
        => new(Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, (nuint)Vector256<byte>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PositionsOf(byte value) => Positions(low, high, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong PositionsOfEither(byte lower)
        => Positions(low | Vector256.Create((byte)0x20), high | Vector256.Create((byte)0x20), lower);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Positions(Vector256<byte> low, Vector256<byte> high, byte value)
        => Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << Vector256<byte>.Count);
}

/// <summary>
/// Arithmetic on the positions in a block of JSON text. The method of classifying blocks with vector compares and a prefix-xor
/// over quotes is simdjson's first stage (Langdale and Lemire, "Parsing Gigabytes of JSON per Second", VLDB Journal 28, 2019).
/// </summary>
internal static class JsonBlock
{
    /// <summary>Bytes in a block.</summary>
    public const int Size = 64;

    /// <summary>Every bit becomes the parity of the bits up to and with it: from quotes to what they enclose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PrefixXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    /// <summary>
    /// The bytes that a backslash takes the meaning from. <paramref name="firstIsEscaped"/> carries an escape from block
    /// to block (bit 0).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong backslashes, ref ulong firstIsEscaped)
    {
        const ulong OddBits = 0xAAAAAAAAAAAAAAAA;
        var starts = backslashes & ~firstIsEscaped;
        var afterStarts = (starts << 1) | OddBits;
        var escapesAndEnds = (afterStarts - starts) ^ OddBits;
        var escaped = escapesAndEnds ^ (backslashes | firstIsEscaped);
        firstIsEscaped = (escapesAndEnds & backslashes) >> 63;
        return escaped;
    }
}
