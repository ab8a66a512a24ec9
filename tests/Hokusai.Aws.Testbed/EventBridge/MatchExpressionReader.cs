using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>Reads the items of a pattern's arrays: values that must be met exactly, and expressions such as <c>{"prefix": "aws."}</c>.</summary>
internal static class MatchExpressionReader
{
    public static ValueMatcher Read(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Object => Expression(item),
        JsonValueKind.String => ValueMatcher.ExactText(Text(item, "A value is not valid Unicode")),
        JsonValueKind.Number => ValueMatcher.ExactNumber(item),
        (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null) and var kind => new(value => value.ValueKind == kind),
        _ => throw InvalidPattern.Because("Match value must be String, number, true, false, or null"),
    };

    /// <summary>The only name of an object, and its value.</summary>
    /// <param name="expression">The object.</param>
    /// <param name="isMissing">What is said of an object without a name.</param>
    public static (string Name, JsonElement Value) Only(JsonElement expression, string isMissing)
    {
        var properties = expression.EnumerateObject().ToList();
        return properties switch
        {
            [] => throw InvalidPattern.Because(isMissing),
            [var only] => (JsonText.NameOf(only) ?? "", only.Value),
            _ => throw InvalidPattern.Because("Only one key allowed in match expression"),
        };
    }

    public static string Text(JsonElement value, string isNoText) => JsonText.Of(value) ?? throw InvalidPattern.Because(isNoText);

    private static ValueMatcher Expression(JsonElement expression)
    {
        var (name, operand) = Only(expression, "Match expression name not found");
        return name switch
        {
            "exactly" => ValueMatcher.ExactText(Text(operand, "exact match pattern must be a string")),
            "prefix" => Affix(name, operand, (text, affix, comparison) => text.StartsWith(affix, comparison)),
            "suffix" => Affix(name, operand, (text, affix, comparison) => text.EndsWith(affix, comparison)),
            "equals-ignore-case" => IgnoringCase(Text(operand, "equals-ignore-case match pattern must be a string")),
            "wildcard" => ValueMatcher.OfText(EventWildcard.Parse(Text(operand, "wildcard match pattern must be a string")).Matches),
            "anything-but" => AnythingButReader.Read(operand),
            "numeric" => NumericReader.Read(operand),
            // The message is EventBridge's own.
            "cidr" => ValueMatcher.OfText(IpAddress.Block(Text(operand, "prefix match pattern must be a string"))),
            "exists" => operand.ValueKind switch
            {
                JsonValueKind.True => ValueMatcher.Present,
                JsonValueKind.False => ValueMatcher.Absent,
                _ => throw InvalidPattern.Because("exists match pattern must be either true or false."),
            },
            _ => throw InvalidPattern.Because($"Unrecognized match type {name}"),
        };
    }

    public static ValueMatcher IgnoringCase(string expected) => ValueMatcher.OfText(text => text.Equals(expected, StringComparison.OrdinalIgnoreCase));

    private static ValueMatcher Affix(string name, JsonElement operand, Func<string, string, StringComparison, bool> has)
    {
        if (operand.ValueKind is not JsonValueKind.Object)
        {
            var affix = Text(operand, $"{name} match pattern must be a string");
            return ValueMatcher.OfText(text => has(text, affix, StringComparison.Ordinal));
        }

        var kind = name == "prefix" ? "Prefix" : "Suffix";
        var (inner, innerOperand) = Only(operand, $"{kind} expression name not found");
        if (inner != "equals-ignore-case")
        {
            throw InvalidPattern.Because($"Unsupported {name} pattern: {inner}");
        }

        var anyCase = Text(innerOperand, "equals-ignore-case match pattern must be a string");
        return ValueMatcher.OfText(text => has(text, anyCase, StringComparison.OrdinalIgnoreCase));
    }
}
