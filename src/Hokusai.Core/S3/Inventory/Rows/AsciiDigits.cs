using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Reads decimal numbers, eight digits with three multiplications.</summary>
internal static class AsciiDigits
{
    private const int WordDigits = sizeof(ulong);
    private const long WordRange = 100_000_000;

    /// <summary>Reads a number; one that is larger than a long is the largest long.</summary>
    /// <param name="text">Digits alone, at least one.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var isNumber = text.Length > 0;
        while (text.Length > 0)
        {
            // The first word takes what is left over, so that all others are whole.
            var count = ((text.Length - 1) % WordDigits) + 1;
            isNumber &= TryWord(text[..count], out var word);
            number = number > (long.MaxValue - WordRange) / WordRange ? long.MaxValue : (number * WordRange) + word;
            text = text[count..];
        }

        return isNumber;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWord(ReadOnlySpan<byte> text, out long number)
    {
        var digits = Load(text) - 0x3030303030303030;

        // A byte over 9 reaches the highest bit when 0x76 is added, or has it.
        var isNumber = (((digits + 0x7676767676767676) | digits) & 0x8080808080808080) == 0;

        // Neighbours become pairs, pairs become fours, fours the number.
        digits = (digits * 10) + (digits >> 8);
        number = (long)((((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return isNumber;
    }

    /// <summary>One to eight digits, after as many zeros as eight lack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ReadOnlySpan<byte> text)
    {
        const ulong Zeros = 0x3030303030303030;
        if (text.Length == WordDigits)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        ulong digits;
        if (text.Length >= sizeof(uint))
        {
            var last = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]) << 32;
            digits = last | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text) << (8 * (WordDigits - text.Length)));
        }
        else
        {
            digits = ((ulong)text[^1] << 56) | ((ulong)text[text.Length / 2] << (56 - (8 * (text.Length - 1 - (text.Length / 2))))) | ((ulong)text[0] << (64 - (8 * text.Length)));
        }

        return digits | (Zeros >> (8 * text.Length));
    }
}
