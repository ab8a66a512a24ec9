namespace Hokusai.Aws.Resources.Reading;

/// <summary>What was read from JSON: a value, or that something else belongs in its place.</summary>
internal readonly record struct Telling(AttributeValue? Value, string? Expected = null)
{
    public static Telling Not(string expected) => new(Value: null, expected);
}
