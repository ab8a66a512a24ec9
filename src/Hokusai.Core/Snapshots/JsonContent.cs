using System.Text.Json;

namespace Hokusai.Core.Snapshots;

/// <summary>JSON values compared by what they say: the order of an object's members and the way of escaping do not matter.</summary>
internal static class JsonContent
{
    /// <summary>Whether two values say the same. Numbers are the same where their digits are; of members with one name the last counts.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => AreEqual(Members(left), Members(right)),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => AreEqualNumbers(left, right),
            _ => true,
        };
    }

    /// <summary>A hash code that equal values share. It looks at names and numbers of members only as deep as is cheap.</summary>
    public static int HashCodeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value).Keys.Aggregate(17, (hash, name) => HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(name))),
        JsonValueKind.Array => HashCode.Combine(JsonValueKind.Array, value.GetArrayLength()),
        JsonValueKind.String => StringComparer.Ordinal.GetHashCode(value.GetString()!),
        _ => (int)value.ValueKind,
    };

    private static bool AreEqual(SortedDictionary<string, JsonElement> left, SortedDictionary<string, JsonElement> right)
        => left.Count == right.Count
            && left.Zip(right).All(pair => pair.First.Key == pair.Second.Key && AreEqual(pair.First.Value, pair.Second.Value));

    private static bool AreEqualNumbers(JsonElement left, JsonElement right)
        => left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b) ? a == b : left.GetRawText() == right.GetRawText();

    private static SortedDictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }
}
