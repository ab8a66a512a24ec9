using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Where the bytes that shape JSON stand in 64 bytes of text, one bit a byte. The method of classifying blocks with
/// vector compares and a prefix-xor over quotes is simdjson's first stage (Langdale and Lemire, "Parsing Gigabytes of
/// JSON per Second", VLDB Journal 28, 2019).
/// </summary>
internal readonly ref struct JsonBlock
{
    public const int Size = 64;

    private JsonBlock(ulong quotes, ulong backslashes, ulong opens, ulong closes, ulong newlines)
    {
        Quotes = quotes;
        Backslashes = backslashes;
        Opens = opens;
        Closes = closes;
        Newlines = newlines;
    }

    public ulong Quotes { get; }

    public ulong Backslashes { get; }

    /// <summary>Both <c>{</c> and <c>[</c>, inside strings too.</summary>
    public ulong Opens { get; }

    /// <summary>Both <c>}</c> and <c>]</c>, inside strings too.</summary>
    public ulong Closes { get; }

    public ulong Newlines { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsonBlock Load(ref byte start)
    {
        // Setting bit 0x20 folds '[' onto '{' and ']' onto '}'; no other byte lands on either.
        if (Vector512.IsHardwareAccelerated)
        {
            var text = Vector512.LoadUnsafe(ref start);
            var folded = text | Vector512.Create((byte)0x20);
            return new JsonBlock(
                Vector512.Equals(text, Vector512.Create((byte)'"')).ExtractMostSignificantBits(),
                Vector512.Equals(text, Vector512.Create((byte)'\\')).ExtractMostSignificantBits(),
                Vector512.Equals(folded, Vector512.Create((byte)'{')).ExtractMostSignificantBits(),
                Vector512.Equals(folded, Vector512.Create((byte)'}')).ExtractMostSignificantBits(),
                Vector512.Equals(text, Vector512.Create((byte)'\n')).ExtractMostSignificantBits());
        }

        var low = Vector256.LoadUnsafe(ref start);
        var high = Vector256.LoadUnsafe(ref start, 32);
        var space = Vector256.Create((byte)0x20);
        return new JsonBlock(
            Positions(low, high, (byte)'"'),
            Positions(low, high, (byte)'\\'),
            Positions(low | space, high | space, (byte)'{'),
            Positions(low | space, high | space, (byte)'}'),
            Positions(low, high, (byte)'\n'));
    }

    /// <summary>The positions of a letter that follows a backslash directly; asked only where there are backslashes.</summary>
    public static ulong Letter(ref byte start, byte letter)
        => Positions(Vector256.LoadUnsafe(ref start), Vector256.LoadUnsafe(ref start, 32), letter);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Positions(Vector256<byte> low, Vector256<byte> high, byte value)
        => Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << 32);
}
