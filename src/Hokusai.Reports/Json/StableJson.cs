using System.Text.Json;

namespace Hokusai.Reports.Json;

/// <summary>JSON with the same bytes on every system.</summary>
internal static class StableJson
{
    public static void Write<T>(T value, JsonSerializerOptions options, TextWriter output)
    {
        // Indentation uses the system's line ending; inside strings line breaks are escaped, so this touches only indentation.
        output.Write(JsonSerializer.Serialize(value, options).Replace("\r\n", "\n", StringComparison.Ordinal));
        output.Write('\n');
    }
}
