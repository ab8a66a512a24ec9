using System.Collections.ObjectModel;

namespace Hokusai;

/// <summary>The attributes of a resource, as people can use them at a prompt: <c>$resource.Attributes.multi_az</c>.</summary>
internal static class AttributeFacts
{
    /// <summary>No attributes.</summary>
    public static IReadOnlyDictionary<string, Fact<AttributeValue>> None { get; } = Of([]);

    /// <summary>The facts in ordinal order of their attributes' names.</summary>
    public static IReadOnlyDictionary<string, Fact<AttributeValue>> Of(IEnumerable<KeyValuePair<string, Fact<AttributeValue>>> facts)
    {
        var sorted = new SortedDictionary<string, Fact<AttributeValue>>(StringComparer.Ordinal);
        foreach (var (name, fact) in facts)
        {
            sorted[name] = fact;
        }

        return new ReadOnlyDictionary<string, Fact<AttributeValue>>(sorted);
    }
}
