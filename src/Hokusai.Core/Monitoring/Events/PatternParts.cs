namespace Hokusai.Core.Monitoring.Events;

/// <summary>Cuts what a rule is about into as many rules as its patterns need to stay within EventBridge's quota.</summary>
internal static class PatternParts
{
    /// <summary>The longest pattern of a rule, in characters, that no quota has to be raised for: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public const int MaximumLength = 2048;

    /// <summary>The patterns, in the order of the items.</summary>
    /// <param name="items">What the patterns name.</param>
    /// <param name="pattern">Writes the pattern for some of them.</param>
    /// <exception cref="FormatException">A pattern for a single item is too long.</exception>
    public static IReadOnlyList<AttributeValue> Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, AttributeValue> pattern)
    {
        var whole = pattern(items);
        if (whole.ToString().Length <= MaximumLength)
        {
            return [whole];
        }

        var half = items.Count / 2;
        return half > 0
            ? [.. Of([.. items.Take(half)], pattern), .. Of([.. items.Skip(half)], pattern)]
            : throw new FormatException($"The event pattern for {string.Join(", ", items)} has {whole.ToString().Length} characters; EventBridge takes {MaximumLength}. Leave it out of what is monitored.");
    }
}
