using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>
/// JSON as Terraform's plugin SDK normalizes it in a state (<c>structure.NormalizeJsonString</c>) and as <c>jsonencode</c> writes it,
/// that is, as Go's <c>encoding/json</c> does: compact, members in ordinal order of their UTF-8 names, &lt; &gt; &amp; U+2028 and U+2029 escaped.
/// </summary>
internal static class GoJson
{
    /// <summary>The document; a text that is not JSON stays what it is, as in a state.</summary>
    /// <param name="element">The document, or a text that holds it.</param>
    public static string Normalize(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return Write(element);
        }

        var text = element.GetString()!;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Write(document.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Write(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(text, element);
                break;
            case JsonValueKind.Array:
                var separator = "[";
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(separator);
                    Write(text, item);
                    separator = ",";
                }

                text.Append(separator == "[" ? "[]" : "]");
                break;
            case JsonValueKind.String:
                WriteString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(NumberText(element));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, JsonElement element)
    {
        // Of members with one name the last counts.
        var members = new SortedDictionary<string, JsonElement>(Utf8Order.Instance);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        var separator = "{";
        foreach (var (name, value) in members)
        {
            text.Append(separator);
            WriteString(text, name);
            text.Append(':');
            Write(text, value);
            separator = ",";
        }

        text.Append(separator == "{" ? "{}" : "}");
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }

    // Integers of up to 15 digits are exact in Go's float64 and written without exponent.
    private static string NumberText(JsonElement number)
    {
        var raw = number.GetRawText();
        return raw.Length <= 15 && raw.AsSpan().IndexOfAny(".eE") < 0
            ? raw
            : number.GetDouble().ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e+", StringComparison.Ordinal).Replace("E-", "e-", StringComparison.Ordinal);
    }

    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
