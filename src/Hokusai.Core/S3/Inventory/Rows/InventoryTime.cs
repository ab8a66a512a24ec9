using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The times of an inventory: ISO 8601 in UTC, to the second or the millisecond.</summary>
internal static class InventoryTime
{
    private const int SecondsLength = 19;
    private const int MillisecondDigits = 3;

    private static readonly int[] s_days = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    private static readonly int[] s_leapDays = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

    /// <summary>Reads <c>2024-01-05T10:11:12.000Z</c> and <c>2024-01-05T10:11:12Z</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks)
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
