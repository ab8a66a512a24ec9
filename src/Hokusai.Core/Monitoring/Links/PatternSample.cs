using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>
/// An event made up from a pattern so that the pattern selects it. Knows the operators of
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html whose value can be read off.
/// </summary>
internal static class PatternSample
{
    private const string AnyText = "hokusai-sample";

    // EventBridge takes no patterns longer than 4096 characters in a rule, which hold fewer levels than this.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <summary>The event; null where the pattern is no JSON object, or uses an operator for which none is made up (<c>numeric</c>, <c>cidr</c>).</summary>
    public static JsonObject? Of(string pattern, string accountId, string region)
    {
        try
        {
            using var document = JsonDocument.Parse(pattern, s_options);
            var sample = Unrelated(accountId, region);
            return document.RootElement.ValueKind == JsonValueKind.Object && Fill(document.RootElement, sample) ? sample : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An event that no rule is for, with all that an event must have: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html</summary>
    public static JsonObject Unrelated(string accountId, string region) => new()
    {
        ["version"] = "0",
        ["id"] = "00000000-0000-4000-8000-000000000000",
        ["detail-type"] = AnyText,
        ["source"] = "hokusai.sample",
        ["account"] = accountId,
        ["time"] = "2000-01-01T00:00:00Z",
        ["region"] = region,
        ["resources"] = new JsonArray(),
        ["detail"] = new JsonObject(),
    };

    private static bool Fill(JsonElement pattern, JsonObject sample)
    {
        foreach (var field in pattern.EnumerateObject())
        {
            var isFilled = (field.Name, field.Value.ValueKind) switch
            {
                ("$or", JsonValueKind.Array) => field.Value.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && Fill(first, sample),
                (_, JsonValueKind.Object) => Fill(field.Value, Child(sample, field.Name)),
                (_, JsonValueKind.Array) => field.Value.EnumerateArray().Any(expression => Put(expression, sample, field.Name)),
                _ => false,
            };
            if (!isFilled)
            {
                return false;
            }
        }

        return true;
    }

    private static JsonObject Child(JsonObject sample, string name)
    {
        if (sample[name] is not JsonObject child)
        {
            sample[name] = child = [];
        }

        return child;
    }

    private static bool Put(JsonElement expression, JsonObject sample, string name)
    {
        if (expression.ValueKind != JsonValueKind.Object)
        {
            sample[name] = JsonNode.Parse(expression.GetRawText());
            return true;
        }

        if (expression.EnumerateObject().FirstOrDefault() is not { Value.ValueKind: not JsonValueKind.Undefined } test)
        {
            return false;
        }

        if (test is { Name: "exists", Value.ValueKind: JsonValueKind.False })
        {
            sample.Remove(name);
            return true;
        }

        var value = (test.Name, test.Value.ValueKind) switch
        {
            ("prefix" or "suffix" or "equals-ignore-case", JsonValueKind.String) => test.Value.GetString(),
            ("wildcard", JsonValueKind.String) => test.Value.GetString()!.Replace("*", "", StringComparison.Ordinal),
            ("prefix" or "suffix", JsonValueKind.Object) when test.Value.TryGetProperty("equals-ignore-case", out var text) => text.GetString(),
            ("exists", JsonValueKind.True) or ("anything-but", _) => AnyText,
            _ => null,
        };
        if (value is null)
        {
            return false;
        }

        sample[name] = value;
        return true;
    }
}
