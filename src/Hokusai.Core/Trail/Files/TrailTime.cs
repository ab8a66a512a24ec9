using System.Globalization;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Reads <c>eventTime</c>: <c>2025-07-20T10:05:00Z</c> as CloudTrail writes it, with a fraction or an offset, and
/// <c>2025-07-20 10:05:00</c> (with or without "UTC") as SQL engines print it. No zone means UTC.
/// </summary>
internal static class TrailTime
{
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.EndsWith("UTC", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed[..^3].TrimEnd();
        }

        return LooksLikeDateAndTime(trimmed)
            && DateTimeOffset.TryParse(
                trimmed,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out time);
    }

    // The framework's parser also takes "10:05" for today and 07/08/2025 for one of two days.
    private static bool LooksLikeDateAndTime(ReadOnlySpan<char> text)
    {
        const string Shape = "dddd-dd-dd dd:dd:dd";
        if (text.Length < Shape.Length)
        {
            return false;
        }

        for (var i = 0; i < Shape.Length; i++)
        {
            var fits = Shape[i] switch
            {
                'd' => char.IsAsciiDigit(text[i]),
                ' ' => text[i] is ' ' or 'T' or 't',
                _ => text[i] == Shape[i],
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
