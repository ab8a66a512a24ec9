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
    public static DateTimeOffset Parse(string text)
        => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>As forms send it, to the second or to the millisecond.</summary>
    public static string ToWire(DateTimeOffset time)
        => time.UtcDateTime.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970, to the millisecond.</summary>
    public static double ToEpoch(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Number
            ? DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round(reader.GetDecimal() * TimeSpan.TicksPerSecond / 10) * 10)
            : Parse(reader.GetString() ?? throw new JsonException("A time is null."));

    /// <summary>As the AWS CLI prints it: microseconds where there are any, and the offset of UTC.</summary>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.UtcDateTime.ToString(
            value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss+00:00" : "yyyy-MM-ddTHH:mm:ss.ffffff+00:00",
            CultureInfo.InvariantCulture));
}
