using Hokusai.Core.Ecs.TaskDefinitions.Canonical;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>A place in a definition: how people address it, and whose words stand there.</summary>
/// <param name="Container">The container; null for what concerns the task.</param>
/// <param name="Path">From the container (or the task) down.</param>
/// <param name="Name">The last name on the way.</param>
/// <param name="Shape">What the model knows of the members there.</param>
/// <param name="IsMap">Whether the members have names that the definition's author chose: labels, options.</param>
/// <param name="IsApplication">Whether the words are the application's own, or nobody knows whose: secrets are looked for by name and form.</param>
/// <param name="MayNameSecret">Whether <paramref name="Name"/> is the author's own word, which may be that of a secret.</param>
/// <param name="Above">The place that this one is in; null for the whole definition.</param>
internal sealed record DefinitionPlace(
    string? Container, string Path, string Name, DefinitionShape Shape, bool IsMap, bool IsApplication, bool MayNameSecret, DefinitionPlace? Above)
{
    /// <summary>The whole definition.</summary>
    public static DefinitionPlace Task { get; } = new(null, "", "", TaskDefinitionModel.Task, IsMap: false, IsApplication: false, MayNameSecret: false, Above: null);

    // The places in this one that were asked for; null where they are made anew each time.
    private Dictionary<(bool IsItem, string Name), DefinitionPlace>? _parts;
    private Dictionary<string, DefinitionPlace>? _containers;
    private bool? _isUnderSecret;

    /// <summary>The whole definition, of which each place is made once: for the comparison of many revisions. Not thread-safe.</summary>
    public static DefinitionPlace RememberingTask() => Task with { _parts = [], _containers = new(StringComparer.Ordinal) };

    /// <summary>Whether a name on the way is that of a secret. Asked of the places that are shown alone, and once: looking is costly.</summary>
    public bool IsUnderSecret => _isUnderSecret ??= (MayNameSecret && SecretText.IsSecretVariable(Name)) || Above is { IsUnderSecret: true };

    /// <summary>The place of a container, in that of the task.</summary>
    public DefinitionPlace OfContainer(string name)
    {
        if (_containers is null || !_containers.TryGetValue(name, out var place))
        {
            place = Part(isItem: false, TaskDefinitionModel.Containers) with { Container = name, Path = "", Name = "", _isUnderSecret = null };
            _containers?.Add(name, place);
        }

        return place;
    }

    /// <summary>The place of a part of a group that stands here.</summary>
    public DefinitionPlace Of(DefinitionGroup group, string part)
    {
        // The members of a map are addressed as the items of a list: a label's name may have dots.
        var isItem = group.IsList || IsMap;
        if (_parts is null || !_parts.TryGetValue((isItem, part), out var place))
        {
            place = Part(isItem, part);
            _parts?.Add((isItem, part), place);
        }

        return place;
    }

    private DefinitionPlace Part(bool isItem, string part)
    {
        var parts = _parts is null ? null : new Dictionary<(bool IsItem, string Name), DefinitionPlace>();
        if (isItem)
        {
            return this with { _parts = parts, _containers = null, _isUnderSecret = null, Path = $"{Path}[{part}]", Name = part, IsMap = false, MayNameSecret = IsApplication, Above = this };
        }

        var field = Shape.Find(part);
        return this with
        {
            _parts = parts,
            _containers = null,
            _isUnderSecret = null,
            Path = Path.Length == 0 ? part : $"{Path}.{part}",
            Name = part,
            IsMap = field?.Kind == DefinitionFieldKind.Map,
            Shape = field?.Shape ?? UnknownFields.NoShape,
            IsApplication = IsApplication || field is null || field.IsApplication,
            MayNameSecret = field is null,
            Above = this,
        };
    }
}
