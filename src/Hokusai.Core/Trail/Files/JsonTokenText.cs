using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>Compares the text of a token that may hold anything.</summary>
internal static class JsonTokenText
{
    /// <summary>Whether the token the reader stands on reads so, with its escapes resolved.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape is JSON, but no text: it equals nothing.
            return false;
        }
    }
}
