using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>
/// Brings a definition to its canonical form: what has no order is sorted, what says the same as its absence is left out, and what the model does not
/// know is kept.
/// </summary>
internal sealed class CanonicalForm
{
    private const string PascalContainers = "ContainerDefinitions";

    // Of containers; most other structures have fewer.
    private const int UsualMembers = 16;

    private static readonly Comparison<(string Name, int Place, DefinitionNode? Node)> s_byNameAndPlace
        = (left, right) => string.CompareOrdinal(left.Name, right.Name) is not 0 and var byName ? byName : left.Place - right.Place;

    private static readonly DefinitionGroup s_nothing = new(IsList: false, []);

    // Lists that an inner object filled and the next one may use.
    private readonly Stack<List<(string Name, int Place, DefinitionNode? Node)>> _spare = new();
    private readonly JsonElement _definition;
    private readonly bool _isTrail;
    private readonly bool _isPascal;
    private readonly string? _networkMode;

    private CanonicalForm(JsonElement definition, bool isTrail)
    {
        _definition = definition;
        _isTrail = isTrail;
        _isPascal = definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty(PascalContainers, out _);
        _networkMode = definition.TryField("networkMode", out var mode) ? CanonicalText.OfConstant(mode) : null;
    }

    /// <summary>The content of a definition.</summary>
    /// <param name="definition">The definition, without a wrapper.</param>
    /// <param name="isTrail">Whether it is from a record of CloudTrail, which masks what the model marks sensitive.</param>
    public static DefinitionGroup Of(JsonElement definition, bool isTrail)
    {
        var form = new CanonicalForm(definition, isTrail);
        return form.Members(form._definition, TaskDefinitionModel.Task);
    }

    private DefinitionGroup Members(JsonElement element, DefinitionShape shape)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return s_nothing;
        }

        var parts = _spare.TryPop(out var spare) ? spare : new List<(string Name, int Place, DefinitionNode? Node)>(UsualMembers);
        var after = 0;
        foreach (var member in element.EnumerateObject())
        {
            var field = shape.Find(member, ref after) ?? new DefinitionField(UnknownName(member.Name), DefinitionFieldKind.Unknown);
            if (field.Kind != DefinitionFieldKind.OfTheRevision)
            {
                parts.Add((field.Name, parts.Count, Node(field, member.Value)));
            }
        }

        var group = Group(parts);
        parts.Clear();
        _spare.Push(parts);
        return group;
    }

    // Of members with one name the last counts, as in the AWS CLI.
    private static DefinitionGroup Group(List<(string Name, int Place, DefinitionNode? Node)> members)
    {
        members.Sort(s_byNameAndPlace);
        var count = 0;
        for (var i = 0; i < members.Count; i++)
        {
            count += Counts(members, i) ? 1 : 0;
        }

        var parts = new DefinitionPart[count];
        count = 0;
        for (var i = 0; i < members.Count; i++)
        {
            if (Counts(members, i))
            {
                parts[count++] = new DefinitionPart(members[i].Name, members[i].Node!);
            }
        }

        return count == 0 ? s_nothing : new DefinitionGroup(IsList: false, parts);
    }

    private static bool Counts(List<(string Name, int Place, DefinitionNode? Node)> members, int place)
        => members[place].Node is not null && (place == members.Count - 1 || members[place + 1].Name != members[place].Name);

    private string UnknownName(string name) => _isPascal && name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>What a field says; null where it says nothing.</summary>
    private DefinitionNode? Node(DefinitionField field, JsonElement value)
    {
        // Nearly all values are such texts: each is read once.
        if (field.Kind == DefinitionFieldKind.Scalar && value.ValueKind == JsonValueKind.String)
        {
            var text = CanonicalText.Of(value)!;
            return TrailMask.Is(text, _isTrail) ? DefinitionMask.Only : Scalar(field, text);
        }

        if (TrailMask.Is(value, _isTrail))
        {
            return DefinitionMask.Only;
        }

        return (field.Kind, value.ValueKind) switch
        {
            (DefinitionFieldKind.Scalar, _) when CanonicalText.OfConstant(value) is { } constant => Scalar(field, constant),
            (DefinitionFieldKind.Object, JsonValueKind.Object) => NotEmpty(Members(value, field.Shape!)),
            (DefinitionFieldKind.Set, JsonValueKind.Array) when CanonicalText.All(value) is { } items => SetOf(field, items),
            (DefinitionFieldKind.Named, JsonValueKind.Array) => NotEmpty(NamedItems(field, value)),
            _ => UnknownFields.Node(value),
        };
    }

    private DefinitionText? Scalar(DefinitionField field, string text)
    {
        var one = field.Normalize?.Invoke(text) ?? text;
        return one == field.Default || (_isPascal && field.IsNullableNumber && one == "0") ? null : new DefinitionText(one);
    }

    private static DefinitionGroup? SetOf(DefinitionField field, IReadOnlyList<string> items)
    {
        var sorted = items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 || string.Join(',', sorted) == field.Default
            ? null
            : new DefinitionGroup(IsList: true, [.. sorted.Select(item => new DefinitionPart(item, new DefinitionText(item)))]);
    }

    private static DefinitionNode? NotEmpty(DefinitionNode node) => node is DefinitionGroup { Parts.Length: 0 } ? null : node;

    private DefinitionNode NamedItems(DefinitionField field, JsonElement list)
    {
        var items = new DefinitionPart[list.GetArrayLength()];
        var count = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return UnknownFields.Node(list) ?? new DefinitionGroup(IsList: true, []);
            }

            items[count++] = Pair(field, item) ?? new DefinitionPart(NameOf(field, item), Item(field, item));
        }

        // Which of two variables with one name counts is not documented: their order is kept. Elsewhere none has a meaning.
        return NamedList.Of(items, keepsOrder: field.Name == TaskDefinitionModel.Environment);
    }

    /// <summary>A variable as nearly all are written, <c>{"name": "A", "value": "1"}</c>, without a detour; null where it is written otherwise.</summary>
    private DefinitionPart? Pair(DefinitionField field, JsonElement item)
    {
        if (field.PairValue is not { } valueMember)
        {
            return null;
        }

        var (name, value) = (default(JsonElement), default(JsonElement));
        foreach (var member in item.EnumerateObject())
        {
            if (name.ValueKind == JsonValueKind.Undefined && member.NameEquals(field.Keys![0]))
            {
                name = member.Value;
            }
            else if (value.ValueKind == JsonValueKind.Undefined && member.NameEquals(valueMember))
            {
                value = member.Value;
            }
            else
            {
                return null;
            }
        }

        return name.ValueKind == JsonValueKind.String && value.ValueKind == JsonValueKind.String && CanonicalText.Of(name) is { } text && !TrailMask.Is(text, _isTrail)
            ? new DefinitionPart(text, ValueOf(value))
            : null;
    }

    private DefinitionNode ValueOf(JsonElement text)
        => TrailMask.Is(text, isTrail: false) || CanonicalText.Of(text) is not { } value || TrailMask.Is(value, _isTrail) ? DefinitionMask.Only : new DefinitionText(value);

    private static string NameOf(DefinitionField field, JsonElement item)
    {
        if (field.Keys is [var single])
        {
            return item.TryField(single, out var name) ? CanonicalText.OfConstant(name) ?? "" : "";
        }

        var keys = field.Keys!.Select(key => item.TryField(key, out var value) ? CanonicalText.OfConstant(value) : null).ToList();
        return field.Keys![0] == PortMappings.PortMember
            ? PortMappings.Name(keys[0] == "0" ? null : keys[0], keys[1], keys[2])
            : string.Join(' ', keys.Where(key => key is not null));
    }

    private DefinitionNode Item(DefinitionField field, JsonElement item)
    {
        var members = Members(item, field.Shape!);
        if (field.PairValue is { } valueMember && Array.TrueForAll(members.Parts, part => part.Name == valueMember || part.Name == field.Keys![0]))
        {
            return members.Find(valueMember) ?? (_isTrail && field.IsMaskedInTrail ? DefinitionMask.Only : new DefinitionText(""));
        }

        if (field.Keys![0] == PortMappings.PortMember)
        {
            return WithoutDefaultHostPort(members);
        }

        var hidesEnvironment = _isTrail && field.Name == TaskDefinitionModel.Containers && !item.HasField(TaskDefinitionModel.Environment);
        return hidesEnvironment ? WithMaskedEnvironment(members) : members;
    }

    private DefinitionGroup WithoutDefaultHostPort(DefinitionGroup mapping)
    {
        var port = (mapping.Find(PortMappings.PortMember) as DefinitionText)?.Value;
        return mapping.Find(PortMappings.HostMember) is DefinitionText host && PortMappings.IsDefault(host.Value, port, _networkMode)
            ? mapping with { Parts = [.. mapping.Parts.Where(part => part.Name != PortMappings.HostMember)] }
            : mapping;
    }

    // ECS answers with an empty list where there is none: where a record has neither, it was left out.
    private static DefinitionGroup WithMaskedEnvironment(DefinitionGroup container)
        => Group([.. container.Parts.Select((part, place) => (part.Name, place, (DefinitionNode?)part.Value)), (TaskDefinitionModel.Environment, container.Parts.Length, DefinitionMask.Only)]);
}
