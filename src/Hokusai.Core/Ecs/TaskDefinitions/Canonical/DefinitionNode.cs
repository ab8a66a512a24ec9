namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>A part of a task definition in canonical form: equal parts are equal trees.</summary>
internal abstract record DefinitionNode;

/// <summary>A text, a number or a flag, as text: ECS's own forms of one value (<c>"256"</c> and <c>256</c>) are one.</summary>
internal sealed record DefinitionText(string Value) : DefinitionNode;

/// <summary>A list whose order has meaning, of texts: a command.</summary>
internal sealed record DefinitionSequence(IReadOnlyList<string> Items) : DefinitionNode;

/// <summary>A value that the source masks.</summary>
internal sealed record DefinitionMask : DefinitionNode
{
    /// <summary>One for all: it says nothing of what it stands for.</summary>
    public static DefinitionMask Only { get; } = new();
}

/// <summary>What has named parts: an object, or a list whose items have names.</summary>
/// <param name="IsList">Whether it is a list: its parts are addressed as <c>[name]</c>.</param>
/// <param name="Parts">In the order of their names; of a list that is in order, in that order.</param>
internal sealed record DefinitionGroup(bool IsList, DefinitionPart[] Parts) : DefinitionNode
{
    /// <summary>The part of that name; null where there is none.</summary>
    public DefinitionNode? Find(string name)
    {
        foreach (var part in Parts)
        {
            if (part.Name == name)
            {
                return part.Value;
            }
        }

        return null;
    }
}

/// <summary>A named part of a <see cref="DefinitionGroup"/>.</summary>
internal readonly record struct DefinitionPart(string Name, DefinitionNode Value)
{
    /// <summary>Orders parts as they stand in a canonical form.</summary>
    public static Comparison<DefinitionPart> ByName { get; } = (left, right) => string.CompareOrdinal(left.Name, right.Name);
}
