using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hokusai.Core.Tests.Trail.Objects;

/// <summary>Every field of a record as text, so that two readings can be compared.</summary>
internal static class RecordShown
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new AbsentAsNull() } };

    public static string Of(TrailEvent record) => JsonSerializer.Serialize(record, s_options);

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
