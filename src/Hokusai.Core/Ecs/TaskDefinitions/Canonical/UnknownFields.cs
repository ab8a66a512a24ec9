using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>What the model does not know: fields that AWS adds later, and values of another shape than documented. Nothing of it is lost.</summary>
internal static class UnknownFields
{
    /// <summary>The shape of an object of which no member is known.</summary>
    public static DefinitionShape NoShape { get; } = new();

    private static readonly string[] s_names = ["name", "Name", "key", "Key"];

    /// <summary>What the value says; null where it is null or empty.</summary>
    public static DefinitionNode? Node(JsonElement value)
    {
        if (TrailMask.Is(value, isTrail: false))
        {
            return DefinitionMask.Only;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => NotEmpty(Members(value)),
            JsonValueKind.Array when value.GetArrayLength() == 0 => null,
            JsonValueKind.Array => CanonicalText.All(value) is { } texts ? new DefinitionSequence(texts) : Items(value),
            _ => CanonicalText.Of(value) is { } text ? new DefinitionText(text) : null,
        };
    }

    private static DefinitionGroup? NotEmpty(DefinitionGroup group) => group.Parts.Length == 0 ? null : group;

    private static DefinitionGroup Members(JsonElement element)
    {
        var parts = new SortedDictionary<string, DefinitionNode>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (Node(member.Value) is { } node)
            {
                parts[member.Name] = node;
            }
        }

        return new DefinitionGroup(IsList: false, [.. parts.Select(part => new DefinitionPart(part.Key, part.Value))]);
    }

    // Lists of named objects have no order anywhere in the ECS model; of others nobody knows.
    private static DefinitionGroup Items(JsonElement list)
    {
        var items = new List<DefinitionPart>();
        var areNamed = true;
        foreach (var item in list.EnumerateArray())
        {
            var name = item.ValueKind == JsonValueKind.Object ? NameOf(item) : null;
            areNamed &= name is not null;
            items.Add(new DefinitionPart(name ?? "", Node(item) ?? new DefinitionGroup(IsList: false, [])));
        }

        return areNamed
            ? NamedList.Of(items, keepsOrder: false)
            : new DefinitionGroup(IsList: true, [.. items.Select((item, index) => new DefinitionPart(index.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Value))]);
    }

    private static string? NameOf(JsonElement item)
        => s_names.Select(name => item.TryGetProperty(name, out var value) ? CanonicalText.Of(value) : null).FirstOrDefault(name => name is not null);
}
