using System.Collections.ObjectModel;
using System.Text.Json;

namespace Hokusai;

/// <summary>
/// The value of a Terraform attribute, as <c>terraform show -json</c> tells it: immutable, compared by content.
/// A nested block is a list (or set) of maps, as in a state.
/// </summary>
public sealed class AttributeValue : IEquatable<AttributeValue>
{
    private static readonly IReadOnlyList<AttributeValue> s_noItems = PipelineList.Of<AttributeValue>([]);
    private static readonly IReadOnlyDictionary<string, AttributeValue> s_noMembers = ReadOnlyDictionary<string, AttributeValue>.Empty;

    private int _hash;

    private AttributeValue(AttributeKind kind) => Kind = kind;

    /// <summary>The value of an attribute that is not set.</summary>
    public static AttributeValue Null { get; } = new(AttributeKind.Null);

    /// <summary>A list without items.</summary>
    public static AttributeValue EmptyList { get; } = new(AttributeKind.List);

    private static AttributeValue True { get; } = new(AttributeKind.Bool) { Bool = true };

    private static AttributeValue False { get; } = new(AttributeKind.Bool) { Bool = false };

    /// <summary>What it is.</summary>
    public AttributeKind Kind { get; }

    /// <summary>The truth value; null where it is none.</summary>
    public bool? Bool { get; private init; }

    /// <summary>The number, exact for integers up to 2^53; null where it is none.</summary>
    public double? Number { get; private init; }

    /// <summary>The text; null where it is none.</summary>
    public string? String { get; private init; }

    /// <summary>The items of a list, in its order, or of a set, in an order that depends on nothing but the items; empty for anything else.</summary>
    public IReadOnlyList<AttributeValue> Items { get; private init => field = PipelineList.Of(value); } = s_noItems;

    /// <summary>The members of a map, in ordinal order of their names; empty for anything else.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Members { get; private init; } = s_noMembers;

    /// <summary>Whether it says nothing: null, an empty text, list, set or map.</summary>
    public bool IsUnset => Kind switch
    {
        AttributeKind.Null => true,
        AttributeKind.String => String!.Length == 0,
        AttributeKind.List or AttributeKind.Set => Items.Count == 0,
        AttributeKind.Map => Members.Count == 0,
        _ => false,
    };

    /// <summary>The member of a map; null (the value that is not set) where the map has none of this name or the value is no map.</summary>
    /// <param name="member">The member's name.</param>
    public AttributeValue this[string member] => Members.TryGetValue(member, out var value) ? value : Null;

    /// <summary>A truth value.</summary>
    public static implicit operator AttributeValue(bool value) => FromBool(value);

    /// <summary>A number.</summary>
    public static implicit operator AttributeValue(double value) => FromNumber(value);

    /// <summary>A text, or the value that is not set.</summary>
    public static implicit operator AttributeValue(string? value) => FromString(value);

    /// <summary>Whether two values are of one kind and equal in content.</summary>
    public static bool operator ==(AttributeValue? left, AttributeValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two values differ in kind or content.</summary>
    public static bool operator !=(AttributeValue? left, AttributeValue? right) => !(left == right);

    /// <summary>A truth value.</summary>
    public static AttributeValue FromBool(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static AttributeValue FromNumber(double value) => new(AttributeKind.Number) { Number = value };

    /// <summary>A text; the value that is not set for null.</summary>
    public static AttributeValue FromString(string? value) => value is null ? Null : new AttributeValue(AttributeKind.String) { String = value };

    /// <summary>A list.</summary>
    /// <param name="items">The items in their order.</param>
    public static AttributeValue List(IEnumerable<AttributeValue> items)
        => new(AttributeKind.List) { Items = new ReadOnlyCollection<AttributeValue>([.. items]) };

    /// <summary>A set: equal items count once, and their order means nothing.</summary>
    /// <param name="items">The items in any order.</param>
    public static AttributeValue Set(IEnumerable<AttributeValue> items) => new(AttributeKind.Set)
    {
        Items = new ReadOnlyCollection<AttributeValue>(
            [.. items.Distinct().Select(item => (item, text: item.ToString())).OrderBy(pair => pair.text, StringComparer.Ordinal).Select(pair => pair.item)]),
    };

    /// <summary>A map, an object or a block.</summary>
    /// <param name="members">The members in any order; of several with one name the last counts.</param>
    public static AttributeValue Map(IEnumerable<KeyValuePair<string, AttributeValue>> members)
    {
        var sorted = new SortedDictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            sorted[name] = value;
        }

        return new(AttributeKind.Map) { Members = new ReadOnlyDictionary<string, AttributeValue>(sorted) };
    }

    /// <summary>
    /// The value that JSON writes: of a state, a plan or a configuration. JSON does not tell sets from lists, so that every array becomes a list;
    /// <see cref="IsEquivalentTo"/> allows for that.
    /// </summary>
    /// <param name="json">The value; its depth is the parser's to limit.</param>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode (half of a surrogate pair).</exception>
    public static AttributeValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => FromNumber(json.GetDouble()),
        JsonValueKind.String => FromString(json.GetString()),
        JsonValueKind.Array => List(json.EnumerateArray().Select(FromJson)),
        JsonValueKind.Object => Map(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, FromJson(member.Value)))),
        _ => Null,
    };

    /// <summary>
    /// Whether Terraform would see the same setting. Other than <see cref="Equals(AttributeValue?)"/>, it takes the zero value of a type
    /// (false, 0, nothing) for one that is not set, also in a member of a map, and a list for a set where the other one is a set,
    /// and compares JSON documents in texts without regard to spaces and the order of members.
    /// Terraform's plugin SDK does not tell these apart either: which of them a state holds depends on how the resource came into it
    /// (created, imported, refreshed).
    /// </summary>
    /// <param name="other">The value to compare with.</param>
    public bool IsEquivalentTo(AttributeValue other) => AttributeEquivalence.AreEquivalent(this, other);

    /// <inheritdoc/>
    public bool Equals(AttributeValue? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && Kind == other.Kind
                && GetHashCode() == other.GetHashCode()
                && Bool == other.Bool
                && Nullable.Equals(Number, other.Number)
                && string.Equals(String, other.String, StringComparison.Ordinal)
                && Items.SequenceEqual(other.Items)
                && Members.SequenceEqual(other.Members));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0)
        {
            return _hash;
        }

        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(Bool);
        hash.Add(Number);
        hash.Add(String, StringComparer.Ordinal);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        foreach (var (name, value) in Members)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return _hash = hash.ToHashCode();
    }

    /// <summary>The value as compact JSON. It is the whole value: never print one that a <see cref="Fact{T}"/> marks as sensitive.</summary>
    public override string ToString() => AttributeJson.Write(this);
}
