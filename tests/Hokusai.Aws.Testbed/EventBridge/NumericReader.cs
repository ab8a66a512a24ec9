using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>Reads the operand of <c>numeric</c>: one comparison, or a lower bound followed by an upper one.</summary>
internal static class NumericReader
{
    public static ValueMatcher Read(JsonElement operand)
    {
        if (operand.ValueKind is not JsonValueKind.Array)
        {
            throw InvalidPattern.Because("Value of numeric must be an array.");
        }

        var terms = operand.EnumerateArray().ToList();
        if (terms is not [{ ValueKind: JsonValueKind.String } first, ..])
        {
            throw InvalidPattern.Because($"Invalid member in numeric match: {(terms.Count == 0 ? "]" : terms[0].GetRawText())}");
        }

        var comparison = JsonText.Of(first) ?? "";
        if (comparison is not ("=" or "<" or "<=" or ">" or ">="))
        {
            throw InvalidPattern.Because($"Unrecognized numeric range operator: {comparison}");
        }

        var number = Number(terms, 1, comparison == "=" ? "equals" : comparison);
        if (terms.Count == 2)
        {
            return Matcher(value => Holds(value, comparison, number));
        }

        if (comparison is not (">" or ">="))
        {
            throw InvalidPattern.Because("Too many elements in numeric expression");
        }

        var (upper, top) = UpperBound(terms);
        return top > number
            ? Matcher(value => Holds(value, comparison, number) && Holds(value, upper, top))
            : throw InvalidPattern.Because("Bottom must be less than top");
    }

    private static (string Comparison, decimal Top) UpperBound(List<JsonElement> terms)
    {
        if (terms[2].ValueKind is not JsonValueKind.String)
        {
            throw InvalidPattern.Because($"Bad value in numeric range: {terms[2].GetRawText()}");
        }

        var comparison = JsonText.Of(terms[2]) ?? "";
        if (comparison is not ("<" or "<="))
        {
            throw InvalidPattern.Because($"Bad numeric range operator: {comparison}");
        }

        var top = Number(terms, 3, comparison);
        return terms.Count == 4 ? (comparison, top) : throw InvalidPattern.Because("Too many terms in numeric range expression");
    }

    private static decimal Number(List<JsonElement> terms, int index, string comparison)
        => index < terms.Count && terms[index].ValueKind is JsonValueKind.Number
            ? EventNumber.Read(terms[index])
            : throw InvalidPattern.Because($"Value of {comparison} must be numeric");

    private static ValueMatcher Matcher(Func<decimal, bool> matches) => new(value => EventNumber.TryRead(value) is { } number && matches(number));

    private static bool Holds(decimal value, string comparison, decimal number) => comparison switch
    {
        "=" => value == number,
        "<" => value < number,
        "<=" => value <= number,
        ">" => value > number,
        _ => value >= number,
    };
}
