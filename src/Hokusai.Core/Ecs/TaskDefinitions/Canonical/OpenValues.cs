using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>Values that a source does not show, and that therefore may or may not be another's.</summary>
internal static class OpenValues
{
    /// <summary>Whether something in the tree is masked.</summary>
    public static bool HasMask(DefinitionNode node) => node switch
    {
        DefinitionMask => true,
        DefinitionGroup group => Any(group, HasMask),
        _ => false,
    };

    /// <summary>Whether a placeholder of a snapshot stands for something in the tree.</summary>
    public static bool HasPlaceholder(DefinitionNode node) => node switch
    {
        DefinitionText text => SecretPlaceholder.Is(text.Value),
        DefinitionSequence sequence => sequence.Items.Any(SecretPlaceholder.Is),
        DefinitionGroup group => Any(group, HasPlaceholder),
        _ => false,
    };

    /// <summary>
    /// Whether two different values may still be the same: one is masked, or a placeholder stands for just one of them. Two placeholders of one snapshot are
    /// equal where their values are.
    /// </summary>
    public static bool MayBeSame(DefinitionNode? left, DefinitionNode? right)
        => left is DefinitionMask || right is DefinitionMask || (left, right) switch
        {
            (DefinitionText a, DefinitionText b) => SecretPlaceholder.Is(a.Value) != SecretPlaceholder.Is(b.Value),
            (DefinitionSequence a, DefinitionSequence b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => pair.First == pair.Second || SecretPlaceholder.Is(pair.First) != SecretPlaceholder.Is(pair.Second)),
            _ => false,
        };

    private static bool Any(DefinitionGroup group, Func<DefinitionNode, bool> isWanted)
    {
        foreach (var part in group.Parts)
        {
            if (isWanted(part.Value))
            {
                return true;
            }
        }

        return false;
    }
}
