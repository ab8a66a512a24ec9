using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Reads decimal numbers, eight digits with three multiplications.</summary>
internal static class AsciiDigits
{
    private const int WordDigits = sizeof(ulong);
    private const long WordRange = 100_000_000;
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Reads a number; one that is larger than a long is the largest long.</summary>
    /// <param name="text">Digits alone, at least one, followed by <see cref="WordDigits"/> bytes at least that may be read, whatever they are.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParseInBuffer(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var isNumber = text.Length > 0;
        while (text.Length > 0)
        {
            // The first word takes what is left over, so that all others are whole.
            var count = ((text.Length - 1) % WordDigits) + 1;
            isNumber &= TryWord(text, count, out var word);
            number = number > (long.MaxValue - WordRange) / WordRange ? long.MaxValue : (number * WordRange) + word;
            text = text[count..];
        }

        return isNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWord(ReadOnlySpan<byte> text, int count, out long number)
    {
        // What follows the digits falls off at the end, and zeros come in before them.
        var word = Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(text));
        word = BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
        var missing = 8 * (WordDigits - count);
        var digits = ((word << missing) | (Zeros & ((1UL << missing) - 1))) - Zeros;

        // A byte over 9 reaches the highest bit when 0x76 is added, or has it.
        var isNumber = (((digits + 0x7676767676767676) | digits) & 0x8080808080808080) == 0;

        // Neighbours become pairs, pairs become fours, fours the number.
        digits = (digits * 10) + (digits >> 8);
        number = (long)((((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return isNumber;
    }
}
