using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>Reads the operand of <c>anything-but</c>: a string, a number, a list of either, or one other operator with one string or several.</summary>
internal static class AnythingButReader
{
    public static ValueMatcher Read(JsonElement operand)
    {
        if (operand.ValueKind is not JsonValueKind.Object)
        {
            return ValueMatcher.AnythingBut(Values(operand));
        }

        var (name, texts) = MatchExpressionReader.Only(operand, "Anything-But expression name not found");
        return ValueMatcher.AnythingBut(name switch
        {
            "equals-ignore-case" => Each(texts, "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.", MatchExpressionReader.IgnoringCase),
            "prefix" => Each(texts, "prefix/suffix match pattern must be a string", text => Affix(text, value => value.StartsWith(text, StringComparison.Ordinal))),
            "suffix" => Each(texts, "prefix/suffix match pattern must be a string", text => Affix(text, value => value.EndsWith(text, StringComparison.Ordinal))),
            "wildcard" => Each(texts, "wildcard match pattern must be a string", text => ValueMatcher.OfText(EventWildcard.Parse(text).Matches)),
            _ => throw InvalidPattern.Because($"Unsupported anything-but pattern: {name}"),
        });
    }

    private static List<ValueMatcher> Values(JsonElement operand)
    {
        var items = Items(operand);
        if (items.Any(item => item.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)))
        {
            throw InvalidPattern.Because("Inside anything but list, start|null|boolean is not supported.");
        }

        if (items.Select(item => item.ValueKind).Distinct().Count() != 1)
        {
            throw InvalidPattern.Because("Inside anything but list, either all values are number or string, mixed type is not supported");
        }

        return [.. items.Select(Value)];
    }

    private static ValueMatcher Value(JsonElement item)
    {
        if (item.ValueKind is JsonValueKind.Number)
        {
            var number = EventNumber.Read(item);
            return new(value => EventNumber.TryRead(value) == number);
        }

        var expected = MatchExpressionReader.Text(item, "A value is not valid Unicode");
        return ValueMatcher.OfText(text => text == expected);
    }

    private static List<ValueMatcher> Each(JsonElement operand, string isNoText, Func<string, ValueMatcher> matcher)
        => [.. Items(operand).Select(item => matcher(MatchExpressionReader.Text(item, isNoText)))];

    private static ValueMatcher Affix(string affix, Func<string, bool> matches)
        => affix.Length == 0 ? throw InvalidPattern.Because("Null prefix/suffix not allowed") : ValueMatcher.OfText(matches);

    private static List<JsonElement> Items(JsonElement operand) => operand.ValueKind switch
    {
        JsonValueKind.Array => [.. operand.EnumerateArray()],
        JsonValueKind.String or JsonValueKind.Number => [operand],
        _ => throw InvalidPattern.Because("Value of anything-but must be an array or single string/number value."),
    };
}
