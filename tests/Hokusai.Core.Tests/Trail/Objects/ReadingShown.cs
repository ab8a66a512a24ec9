using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Every field of every record and problem as text, so that two readings can be compared.</summary>
internal static class ReadingShown
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new AbsentAsNull() } };

    /// <param name="reading">What was read.</param>
    /// <param name="root">What all sources begin with: the one difference that readings of one corpus may have.</param>
    public static List<string> Of(TrailReading reading, string root)
    {
        string Key(string source) => source[root.Length..].Replace('\\', '/');
        return
        [
            .. reading.Events.Select(record => JsonSerializer.Serialize(record with { Evidence = record.Evidence with { Source = Key(record.Evidence.Source) } }, s_options)),
            .. reading.Problems.Select(problem => (problem with { Source = Key(problem.Source) }).ToString()).Order(StringComparer.Ordinal),
        ];
    }

    private sealed class AbsentAsNull : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
        {
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                writer.WriteStringValue("absent");
            }
            else
            {
                value.WriteTo(writer);
            }
        }
    }
}
