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
    /// Whether two different values may still be the same: one is masked, or a placeholder stands for one of them. Two placeholders of one redaction are
    /// equal where their values are; those of two redactions always differ.
    /// </summary>
    public static bool MayBeSame(DefinitionNode? left, DefinitionNode? right, bool hasOneRedaction)
        => left is DefinitionMask || right is DefinitionMask || (left, right) switch
        {
            (DefinitionText a, DefinitionText b) => AreOpen(a.Value, b.Value, hasOneRedaction),
            (DefinitionSequence a, DefinitionSequence b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => pair.First == pair.Second || AreOpen(pair.First, pair.Second, hasOneRedaction)),
            _ => false,
        };

    private static bool AreOpen(string left, string right, bool hasOneRedaction)
        => (SecretPlaceholder.Is(left), SecretPlaceholder.Is(right)) switch
        {
            (true, true) => !hasOneRedaction,
            var (one, other) => one || other,
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
