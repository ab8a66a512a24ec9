using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>Texts of JSON that may escape half a surrogate pair (<c>"\ud800"</c>), which is JSON and not a text.</summary>
internal static class JsonText
{
    /// <summary>A string's text; null for other values and for what is not a text.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A name; null for what is not a text.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
