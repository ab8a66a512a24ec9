using System.Text.Json;

namespace Hokusai.Aws.Testbed;

/// <summary>One item of a pattern's array of values.</summary>
/// <param name="Matches">True for the scalars of an event that it selects.</param>
/// <param name="MatchesAbsence">True where it selects events without the field.</param>
internal sealed record ValueMatcher(Func<JsonElement, bool> Matches, bool MatchesAbsence = false)
{
    public static ValueMatcher Present { get; } = new(_ => true);

    public static ValueMatcher Absent { get; } = new(_ => false, MatchesAbsence: true);

    /// <summary>Selects strings.</summary>
    public static ValueMatcher OfText(Func<string, bool> matches) => new(value => JsonText.Of(value) is { } text && matches(text));

    /// <summary>Selects every scalar that none of the others selects; never an absent field.</summary>
    public static ValueMatcher AnythingBut(IReadOnlyList<ValueMatcher> others) => new(value => !others.Any(other => other.Matches(value)));

    /// <summary>
    /// Selects one string. Two spellings of an IP address are one string: the library turns addresses into numbers on both sides.
    /// </summary>
    public static ValueMatcher ExactText(string expected) => IpAddress.TryParse(expected) is { } address
        ? OfText(text => IpAddress.TryParse(text) is { } other && other.AsSpan().SequenceEqual(address))
        : OfText(text => text == expected);

    /// <summary>Selects a number by its value (300 is 300.0), and one out of <see cref="EventNumber"/>'s range by its digits.</summary>
    public static ValueMatcher ExactNumber(JsonElement expected)
    {
        var digits = expected.GetRawText();
        var number = EventNumber.TryRead(expected);
        return new(value => value.ValueKind is JsonValueKind.Number
            && (value.GetRawText() == digits || (number is not null && EventNumber.TryRead(value) == number)));
    }
}
