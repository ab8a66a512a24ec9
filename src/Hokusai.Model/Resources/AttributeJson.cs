using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai;

/// <summary>Writes values of attributes as JSON.</summary>
internal static class AttributeJson
{
    // Read by people and compared, never embedded in HTML as it is.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The value as compact JSON, members in ordinal order of their names.</summary>
    public static string Write(AttributeValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_readable))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, AttributeValue value)
    {
        switch (value.Kind)
        {
            case AttributeKind.Bool:
                writer.WriteBooleanValue(value.Bool!.Value);
                break;
            case AttributeKind.Number when double.IsFinite(value.Number!.Value):
                writer.WriteNumberValue(value.Number.Value);
                break;
            case AttributeKind.Number:
                writer.WriteStringValue(value.Number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case AttributeKind.String:
                writer.WriteStringValue(value.String);
                break;
            case AttributeKind.List or AttributeKind.Set:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case AttributeKind.Map:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
