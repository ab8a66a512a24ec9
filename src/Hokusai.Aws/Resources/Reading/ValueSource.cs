namespace Hokusai.Aws.Resources.Reading;

/// <summary>Reads the value of one Terraform attribute from an item of an answer. Never fails: what can't be read is unknown.</summary>
/// <param name="scope">The item.</param>
internal delegate Fact<AttributeValue> ValueSource(AnswerScope scope);

/// <summary>What can be done with sources of values.</summary>
internal static class ValueSources
{
    /// <summary>What follows from the value where it is known.</summary>
    public static ValueSource Select(this ValueSource source, Func<AttributeValue, AttributeValue> conclusion)
        => scope => source(scope).Select(conclusion);

    /// <summary>What follows from the text where it is known and set.</summary>
    public static ValueSource SelectString(this ValueSource source, Func<string, AttributeValue> conclusion)
        => source.Select(value => value is { String.Length: > 0 } ? conclusion(value.String) : value);

    /// <summary>Another value where this one is known not to be set.</summary>
    public static ValueSource Else(this ValueSource source, AttributeValue other)
        => source.Select(value => value.IsUnset ? other : value);

    /// <summary>Another source where this one is known not to be set.</summary>
    public static ValueSource Else(this ValueSource source, ValueSource other) => scope =>
    {
        var fact = source(scope);
        return fact.IsKnown && fact.Reveal().IsUnset ? other(scope) : fact;
    };

    /// <summary>The value, marked as one that may hold a secret.</summary>
    public static ValueSource Sensitive(this ValueSource source) => scope => source(scope).AsSensitive();

    /// <summary>The value where a condition is known to hold, else that it is not set; unknown where the condition is.</summary>
    public static ValueSource When(this ValueSource source, ValueSource condition) => scope =>
    {
        var holds = condition(scope);
        return !holds.IsKnown ? holds : holds.Reveal().Bool == true ? source(scope) : Fact.Known(AttributeValue.Null, holds.Evidence);
    };
}
