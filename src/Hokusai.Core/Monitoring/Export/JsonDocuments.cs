using System.Numerics;
using System.Text.Json;

namespace Hokusai.Core.Monitoring.Export;

/// <summary>Texts that hold JSON, which code shows as values rather than as one long line.</summary>
internal static class JsonDocuments
{
    // A double, which both formats' readers go through, is exact up to here.
    private static readonly BigInteger s_largestExact = BigInteger.Pow(2, 53);

    // Not input_template: a transformer's template only looks like JSON, and its spaces and line breaks are part of the message.
    private static readonly HashSet<string> s_attributes = new(StringComparer.Ordinal)
    {
        "policy", "event_pattern", "dashboard_body", "redrive_policy", "redrive_allow_policy", "input_parameters", "filter_policy", "delivery_policy",
    };

    /// <summary>Whether the attribute of this name holds JSON.</summary>
    public static bool IsOne(string attribute) => s_attributes.Contains(attribute);

    /// <summary>The value that the text holds, members in their order; null where the text is no JSON object or array, or a value of it would not survive.</summary>
    public static ExportValue? Read(string text, Func<string, ExportValue> readText)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Survives(document.RootElement)
                ? Read(document.RootElement, readText)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ExportValue Read(JsonElement json, Func<string, ExportValue> readText) => json.ValueKind switch
    {
        JsonValueKind.Object => new ExportValue.Members([.. json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Read(member.Value, readText)))]),
        JsonValueKind.Array => new ExportValue.Sequence([.. json.EnumerateArray().Select(item => Read(item, readText))]),
        JsonValueKind.String => readText(json.GetString()!),
        _ => new ExportValue.Scalar(AttributeValue.FromJson(json)),
    };

    private static bool Survives(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().All(member => Survives(member.Value))
            && json.EnumerateObject().Select(member => member.Name).Distinct(StringComparer.Ordinal).Count() == json.EnumerateObject().Count(),
        JsonValueKind.Array => json.EnumerateArray().All(Survives),
        JsonValueKind.Number => !BigInteger.TryParse(json.GetRawText(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || BigInteger.Abs(number) <= s_largestExact,
        _ => true,
    };
}
