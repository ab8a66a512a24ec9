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

    /// <summary>Whether a name on the way is that of a secret. Asked of the places that are shown alone: looking is costly.</summary>
    public bool IsUnderSecret => (MayNameSecret && SecretText.IsSecretVariable(Name)) || Above is { IsUnderSecret: true };

    /// <summary>The place of a container.</summary>
    public static DefinitionPlace OfContainer(string name)
    {
        var list = Task.Of(new DefinitionGroup(IsList: false, []), TaskDefinitionModel.Containers);
        return list with { Container = name, Path = "", Name = "" };
    }

    /// <summary>The place of a part of a group that stands here.</summary>
    public DefinitionPlace Of(DefinitionGroup group, string part)
    {
        // The members of a map are addressed as the items of a list: a label's name may have dots.
        if (group.IsList || IsMap)
        {
            return this with { Path = $"{Path}[{part}]", Name = part, IsMap = false, MayNameSecret = IsApplication, Above = this };
        }

        var field = Shape.Find(part);
        return this with
        {
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
