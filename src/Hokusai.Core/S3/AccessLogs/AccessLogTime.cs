namespace Hokusai.Core.S3.AccessLogs;

/// <summary>The time of a record, <c>06/Feb/2019:00:00:38 +0000</c>: strftime's <c>%d/%b/%Y:%H:%M:%S %z</c>, always 26 characters.</summary>
internal static class AccessLogTime
{
    private const int Length = 26;
    private const int MaxOffsetHours = 14;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Length || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':' || text[20] != ' ' || text[21] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var place = Months.IndexOf(text.Slice(3, 3));
        if (place < 0 || place % 3 != 0 || Number(text[..2]) is not { } day || Number(text.Slice(7, 4)) is not { } year || Number(text.Slice(12, 2)) is not { } hour
            || Number(text.Slice(15, 2)) is not { } minute || Number(text.Slice(18, 2)) is not { } second
            || Number(text.Slice(22, 2)) is not { } offsetHours || Number(text.Slice(24, 2)) is not { } offsetMinutes)
        {
            return false;
        }

        // A leap second counts as the last of its minute.
        second = second == 60 ? 59 : second;
        var month = (place / 3) + 1;
        if (year is < 1 or >= 9999 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59 || offsetHours >= MaxOffsetHours || offsetMinutes > 59)
        {
            return false;
        }

        var offset = new TimeSpan(offsetHours, offsetMinutes, 0);
        var local = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        if (local.Year == 1)
        {
            return false;
        }

        time = text[21] == '-' ? local + offset : local - offset;
        return true;
    }

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return null;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
