using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Aws.Protocols;

/// <summary>
/// Times on the wire: seconds since 1970 in AWS JSON, ISO 8601 in XML, and in what the AWS CLI (version 2) prints.
/// https://smithy.io/2.0/spec/protocol-traits.html#timestamp-formats
/// </summary>
internal sealed class AwsTime : JsonConverter<DateTimeOffset>
{
    // What DateTimeOffset can hold: the years 1 to 9999.
    private static readonly decimal s_earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly decimal s_latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The time that a text names.</summary>
    /// <exception cref="FormatException">The text is no ISO 8601 time.</exception>
    public static DateTimeOffset Parse(string text)
        // .NET's own parser takes far more for a time, "10.5" for example, and takes the year from the clock then.
        => text is [_, _, _, _, '-', _, _, '-', ..] && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new FormatException("A time is not written as ISO 8601 has it.");

    /// <summary>As forms send it, to the second or to the millisecond.</summary>
    public static string ToWire(DateTimeOffset time)
        => time.UtcDateTime.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970, to the millisecond.</summary>
    public static double ToEpoch(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return Parse(reader.GetString() ?? throw new JsonException("A time is null."));
        }

        var seconds = reader.GetDecimal();
        return seconds >= s_earliest && seconds <= s_latest
            ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round(seconds * 1_000_000) * TimeSpan.TicksPerMicrosecond)
            : throw new JsonException("A time is before the year 1 or after the year 9999.");
    }

    /// <summary>As the AWS CLI prints it: microseconds where there are any, and the offset of UTC.</summary>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.UtcDateTime.ToString(
            value.Ticks % TimeSpan.TicksPerSecond < TimeSpan.TicksPerMicrosecond ? "yyyy-MM-ddTHH:mm:ss+00:00" : "yyyy-MM-ddTHH:mm:ss.ffffff+00:00",
            CultureInfo.InvariantCulture));
}
