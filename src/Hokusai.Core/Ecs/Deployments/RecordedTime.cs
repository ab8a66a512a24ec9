using System.Globalization;
using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// Times within the answers that CloudTrail records. CloudTrail writes them as Java's medium format of the US does (<c>Jul 18, 2025, 2:04:42 PM</c>, UTC;
/// without the second comma in older records, with a narrow no-break space before AM and PM in the newest), ISO 8601 text, or seconds since 1970.
/// </summary>
internal static class RecordedTime
{
    private const double LastSecond = 253402300799;

    private static readonly string[] JavaFormats = ["MMM d, yyyy h:mm:ss tt", "MMM d, yyyy, h:mm:ss tt"];

    /// <summary>The time of the member of that name, UTC; null where there is none.</summary>
    public static DateTimeOffset? RecordedTimeField(this JsonElement element, string name)
    {
        if (!element.TryField(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= LastSecond)
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return element.TextField(name)?.Replace('\u202f', ' ') is { } text
            && (DateTimeOffset.TryParseExact(text, JavaFormats, CultureInfo.InvariantCulture, Utc, out var time)
                || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out time))
            ? time
            : null;
    }
}
