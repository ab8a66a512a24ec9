using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>JSON without white space, and with no more escapes than JSON demands.</summary>
internal static class CompactJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonElement value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
