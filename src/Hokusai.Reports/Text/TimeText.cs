using System.Globalization;

namespace Hokusai.Reports.Text;

/// <summary>Times and durations as reports show them: UTC, to the second, the same everywhere.</summary>
public static class TimeText
{
    /// <summary>For example <c>2025-07-18 14:03:22Z</c>.</summary>
    public static string Full(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For example <c>14:03:22Z</c>, where the date stands beside it.</summary>
    public static string OfDay(DateTimeOffset time)
        => time.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For example <c>07-18 14:03Z</c>, where there is little room and the full time stands elsewhere.</summary>
    public static string Short(DateTimeOffset time)
        => time.UtcDateTime.ToString("MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute: RFC 3339.</summary>
    public static string Machine(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Two times, the second without its date where the date is the same.</summary>
    public static string Range(DateTimeOffset from, DateTimeOffset to)
        => from.UtcDateTime.Date == to.UtcDateTime.Date
            ? $"{Full(from)} – {OfDay(to)}"
            : $"{Full(from)} – {Full(to)}";

    /// <summary>The two largest units, for example <c>3 min 12 s</c>.</summary>
    public static string Length(TimeSpan span)
    {
        var (days, hours, minutes, seconds) = ((int)span.TotalDays, span.Hours, span.Minutes, span.Seconds);
        var parts = new[] { (days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s") }
            .SkipWhile(p => p.Item1 == 0)
            .Take(2)
            .Where(p => p.Item1 != 0)
            .Select(p => $"{p.Item1} {p.Item2}")
            .ToList();
        return parts.Count == 0 ? "less than 1 s" : string.Join(' ', parts);
    }
}
