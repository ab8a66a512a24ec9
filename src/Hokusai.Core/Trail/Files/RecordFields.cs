using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>Reads fields of a record that may be absent or of another kind than CloudTrail documents: both read as absent.</summary>
internal static class RecordFields
{
    public static string? Text(JsonElement element, string name)
        => TryGet(element, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>True and false, also as the strings that some fields hold (<c>"mfaAuthenticated": "true"</c>).</summary>
    public static bool? Flag(JsonElement element, string name)
    {
        if (!TryGet(element, name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };
    }

    public static JsonElement Object(JsonElement element, string name)
        => TryGet(element, name, out var value) && value.ValueKind == JsonValueKind.Object ? value : default;

    /// <summary>A copy that outlives the document; undefined where the field is absent.</summary>
    public static JsonElement Copy(JsonElement element, string name)
        => TryGet(element, name, out var value) ? value.Clone() : default;

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }
}
