using System.Text;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>What a field of a task definition holds.</summary>
internal enum DefinitionFieldKind
{
    /// <summary>A text, a number or a flag.</summary>
    Scalar,

    /// <summary>An object with members that the model names.</summary>
    Object,

    /// <summary>An object whose members are named by whoever wrote the definition: labels, options.</summary>
    Map,

    /// <summary>A list whose order has meaning.</summary>
    Sequence,

    /// <summary>A list of texts whose order has none.</summary>
    Set,

    /// <summary>A list of objects with names, whose order has no meaning.</summary>
    Named,

    /// <summary>What a definition carries beside its content: names, times, tags.</summary>
    OfTheRevision,

    /// <summary>What the model does not know.</summary>
    Unknown,
}

/// <summary>What is known of one field of a task definition.</summary>
/// <param name="Name">The name as ECS writes it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Shape">The members of the object, or of the items; null where it holds none.</param>
/// <param name="Default">The value that says the same as none; null where no value does.</param>
/// <param name="Keys">The members that name an item of a <see cref="DefinitionFieldKind.Named"/> list.</param>
internal sealed record DefinitionField(
    string Name, DefinitionFieldKind Kind, DefinitionShape? Shape = null, string? Default = null, IReadOnlyList<string>? Keys = null)
{
    /// <summary>The member that is the whole value of a named item (<c>{"name": "A", "value": "1"}</c>); null where items have more than one.</summary>
    public string? PairValue { get; init; }

    /// <summary>Whether the words are the application's own: an environment, a command, options. Secrets are looked for by name and form.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether a <c>0</c> cannot be told from an unset value in the objects of AWS Tools for PowerShell 4.</summary>
    public bool IsNullableNumber { get; init; }

    /// <summary>Whether CloudTrail masks it: the ECS model marks it sensitive.</summary>
    public bool IsMaskedInTrail { get; init; }

    /// <summary>Brings a value to its one form; null where it has one alone.</summary>
    public Func<string, string>? Normalize { get; init; }

    /// <summary>The name in UTF-8, as it stands in JSON.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);
}
