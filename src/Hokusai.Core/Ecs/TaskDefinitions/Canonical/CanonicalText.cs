using System.Globalization;
using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>One text for each JSON value that is no object and no list.</summary>
internal static class CanonicalText
{
    // Dividing by one with all the digits that a decimal has takes trailing zeros away: 1.0 is 1.
    private const decimal OneWithAllDigits = 1.0000000000000000000000000000m;

    /// <summary>The text of a string, a number or a flag; null for everything else.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? (number / OneWithAllDigits).ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The text also of the constants of the AWS SDK for .NET, which ConvertTo-Json writes as <c>{"Value": "awsvpc"}</c>.</summary>
    public static string? OfConstant(JsonElement value)
        => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Value", out var constant) && value.EnumerateObject().Count() == 1
            ? Of(constant)
            : Of(value);

    /// <summary>The texts of a list; null where something in it is none.</summary>
    public static IReadOnlyList<string>? All(JsonElement list)
    {
        var items = new List<string>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (OfConstant(item) is not { } text)
            {
                return null;
            }

            items.Add(text);
        }

        return items;
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: valid JSON, and no text. As it is written it can still be compared.
            return value.GetRawText();
        }
    }
}
