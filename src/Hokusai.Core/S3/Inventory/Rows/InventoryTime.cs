using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The times of an inventory: ISO 8601 in UTC, to the second or the millisecond.</summary>
internal static class InventoryTime
{
    private const int SecondsLength = 19;
    private const int MillisecondDigits = 3;

    private static readonly int[] s_days = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    private static readonly int[] s_leapDays = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

    /// <summary>Years whose months are listed, the ones that inventories can have.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <summary>The first day of each of their months, and of the month after them.</summary>
    private static readonly int[] s_months =
        [.. Enumerable.Range(0, ((LastYear - FirstYear + 1) * 12) + 1).Select(month => (int)DaysTo(FirstYear + (month / 12), (month % 12) + 1))];

    /// <summary>Reads <c>2024-01-05T10:11:12.000Z</c> and <c>2024-01-05T10:11:12Z</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
    {
        return TryParseUsual(text, out ticks) || TryParseOther(text, out ticks);
    }

    /// <summary>A time as S3 writes all of them, <c>2024-01-05T10:11:12.000Z</c>, in three words; false where it is another, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseUsual(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != 3 * sizeof(ulong))
        {
            return false;
        }

        // What is left of each byte is a digit's value, or 0 where the text has what always stands there.
        var date = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ BinaryPrimitives.ReadUInt64LittleEndian("0000-00-"u8);
        var minutes = BinaryPrimitives.ReadUInt64LittleEndian(text[sizeof(ulong)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian("00T00:00"u8);
        var seconds = BinaryPrimitives.ReadUInt64LittleEndian(text[(2 * sizeof(ulong))..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(":00.000Z"u8);

        // A digit over 9 reaches the highest bit when 0x76 is added, or has it; of what always stands there, anything but 0 does when 0x7F is.
        var wrong = (date + 0x7F76767F76767676) | date | (minutes + 0x76767F76767F7676) | minutes | (seconds + 0x7F7F7F7F7F76767F) | seconds;

        // Tens and ones, side by side.
        date = (date * 10) + (date >> 8);
        minutes = (minutes * 10) + (minutes >> 8);
        seconds = (seconds * 10) + (seconds >> 8);
        var month = (((((int)(byte)date * 100) + (byte)(date >> 16) - FirstYear) * 12) + (byte)(date >> 40)) - 1;
        var day = (uint)(byte)minutes - 1;
        var hour = (uint)(byte)(minutes >> 24);
        var minute = (uint)(byte)(minutes >> 48);
        var second = (uint)(byte)(seconds >> 8);
        if ((wrong & 0x8080808080808080) != 0 || (byte)(date >> 40) - 1u > 11 || (uint)month >= (uint)s_months.Length - 1 || day >= s_months[month + 1] - s_months[month]
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        ticks = ((s_months[month] + day) * TimeSpan.TicksPerDay) + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    private static bool TryParseOther(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < SecondsLength + 1 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[^1] != 'Z')
        {
            return false;
        }

        var isNumber = Two(text, 0, out var century) & Two(text, 2, out var year) & Two(text, 5, out var month) & Two(text, 8, out var day)
            & Two(text, 11, out var hour) & Two(text, 14, out var minute) & Two(text, 17, out var second);
        year += century * 100;
        var milliseconds = 0L;
        if (!isNumber || year == 0 || month - 1 > 11u || day - 1 >= (uint)DateTime.DaysInMonth((int)year, (int)month) || hour > 23 || minute > 59 || second > 59
            || (!text[SecondsLength..].SequenceEqual(".000Z"u8) && !TryFraction(text[SecondsLength..^1], out milliseconds)))
        {
            return false;
        }

        // DateTime would check all that once more.
        ticks = ((DaysTo((int)year, (int)month) + day - 1) * TimeSpan.TicksPerDay)
            + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond)
            + (milliseconds * TimeSpan.TicksPerMillisecond);
        return true;
    }

    /// <summary>Days from the first of January of the year 1 to the first of a month.</summary>
    private static long DaysTo(int year, int month) => DateTime.IsLeapYear(year) ? DaysToYear(year) + s_leapDays[month - 1] : DaysToYear(year) + s_days[month - 1];

    private static long DaysToYear(int year) => ((year - 1) * 365L) + ((year - 1) / 4) - ((year - 1) / 100) + ((year - 1) / 400);

    private static bool TryFraction(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length == 0)
        {
            return true;
        }

        var isFraction = text.Length == 1 + MillisecondDigits & text[0] == '.';
        for (var i = 1; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            isFraction &= digit < 10;
            milliseconds = (milliseconds * 10) + digit;
        }

        return isFraction;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Two(ReadOnlySpan<byte> text, int at, out uint number)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        number = (tens * 10) + ones;
        return tens < 10 & ones < 10;
    }
}
