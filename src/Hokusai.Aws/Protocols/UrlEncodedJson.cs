using System.Text.Json;

namespace Hokusai.Aws.Protocols;

/// <summary>A JSON document as IAM puts it into XML: URL-encoded, as a string. The AWS CLI prints the document itself, and so do snapshots.</summary>
internal static class UrlEncodedJson
{
    /// <summary>The document, or the text as it stands where it is none.</summary>
    public static JsonElement Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Uri.UnescapeDataString(text));
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
