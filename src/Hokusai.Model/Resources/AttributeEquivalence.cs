using System.Text.Json;

namespace Hokusai;

/// <summary>
/// Equality as Terraform's plugin SDK sees it: it does not tell the zero value of a type from an attribute that is not set,
/// and of a state's JSON nobody can tell whether an array is a list or a set. A JSON document inside a text is compared as a document.
/// </summary>
internal static class AttributeEquivalence
{
    /// <summary>Whether the two are one setting.</summary>
    public static bool AreEquivalent(AttributeValue a, AttributeValue b)
    {
        if (IsZero(a) || IsZero(b))
        {
            return IsZero(a) && IsZero(b);
        }

        return (a.Kind, b.Kind) switch
        {
            (AttributeKind.List, AttributeKind.List) => AreEquivalentLists(a.Items, b.Items),
            (AttributeKind.List or AttributeKind.Set, AttributeKind.List or AttributeKind.Set) => AreEquivalentSets(a.Items, b.Items),
            (AttributeKind.Map, AttributeKind.Map) => AreEquivalentMaps(a.Members, b.Members),
            (AttributeKind.String, AttributeKind.String) => a.Equals(b) || AreEquivalentDocuments(a.String!, b.String!),
            _ => a.Equals(b),
        };
    }

    // Policies, container definitions: texts that hold JSON, of which AWS changes the order and the spaces.
    private static bool AreEquivalentDocuments(string a, string b)
        => IsDocument(a) && IsDocument(b) && Parse(a) is { } left && Parse(b) is { } right && left.Equals(right);

    private static bool IsDocument(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static AttributeValue? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return AttributeValue.FromJson(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Text that only begins like JSON, or is no Unicode inside: compared as it is.
            return null;
        }
    }

    private static bool IsZero(AttributeValue value) => value.IsUnset || value.Bool == false || value.Number == 0;

    private static bool AreEquivalentLists(IReadOnlyList<AttributeValue> a, IReadOnlyList<AttributeValue> b)
        => a.Count == b.Count && a.Zip(b).All(pair => AreEquivalent(pair.First, pair.Second));

    private static bool AreEquivalentMaps(IReadOnlyDictionary<string, AttributeValue> a, IReadOnlyDictionary<string, AttributeValue> b)
        => a.All(member => b.TryGetValue(member.Key, out var other) ? AreEquivalent(member.Value, other) : IsZero(member.Value))
            && b.All(member => a.ContainsKey(member.Key) || IsZero(member.Value));

    // Only values with one hash can be equivalent, so that large sets are not compared each with each.
    private static bool AreEquivalentSets(IReadOnlyList<AttributeValue> a, IReadOnlyList<AttributeValue> b)
    {
        var candidates = b.GroupBy(HashIgnoringOrder).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var item in a)
        {
            if (!candidates.TryGetValue(HashIgnoringOrder(item), out var group))
            {
                return false;
            }

            var index = group.FindIndex(candidate => AreEquivalent(item, candidate));
            if (index < 0)
            {
                return false;
            }

            group.RemoveAt(index);
        }

        return candidates.Values.All(group => group.Count == 0);
    }

    private static int HashIgnoringOrder(AttributeValue value)
    {
        var sum = 0;
        foreach (var item in value.Items)
        {
            sum = unchecked(sum + HashIgnoringOrder(item));
        }

        foreach (var (name, member) in value.Members)
        {
            sum = IsZero(member) ? sum : unchecked(sum + HashCode.Combine(name, HashIgnoringOrder(member)));
        }

        return IsZero(value) ? 0 : HashCode.Combine(value.Bool, value.Number, value.String is { } text && !IsDocument(text) ? text : null, sum);
    }
}
