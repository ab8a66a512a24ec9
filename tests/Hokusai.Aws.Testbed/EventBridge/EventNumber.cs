using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The numbers that EventBridge compares: "limited to values between -5.0e9 and +5.0e9 inclusive"
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#filtering-numeric-matching).
/// </summary>
internal static class EventNumber
{
    private const decimal Limit = 5.0e9m;

    /// <summary>The number; null for other values and for numbers out of the range.</summary>
    public static decimal? TryRead(JsonElement value)
        => value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) && Math.Abs(number) <= Limit ? number : null;

    /// <summary>A number of a pattern.</summary>
    /// <exception cref="FormatException">It is out of the range.</exception>
    public static decimal Read(JsonElement value)
        => TryRead(value) ?? throw InvalidPattern.Because("Value must be between -5.0E9 and 5.0E9, inclusive");
}
