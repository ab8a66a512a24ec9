using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>A place where two definitions say different things.</summary>
internal sealed record NodeDifference(DefinitionPlace Place, DefinitionNode? Reference, DefinitionNode? Difference)
{
    /// <summary>What kind of difference it is.</summary>
    public TaskDefinitionDifferenceKind Kind
        => OpenValues.MayBeSame(Reference, Difference, HasOneRedaction) && !IsNamedOnOneSide ? TaskDefinitionDifferenceKind.Unknown
            : Reference is null ? TaskDefinitionDifferenceKind.Added
            : Difference is null ? TaskDefinitionDifferenceKind.Removed
            : TaskDefinitionDifferenceKind.Changed;

    /// <summary>Whether placeholders on both sides are of one redaction.</summary>
    public bool HasOneRedaction { get; init; } = true;

    // Of a variable with a masked value the name is known all the same.
    private bool IsNamedOnOneSide => (Reference is null || Difference is null) && Place.Path.EndsWith(']');

    /// <summary>Whether it is a whole container.</summary>
    public bool IsContainer => Place is { Container: not null, Path: "" };
}

/// <summary>Compares two trees: the task first, then its containers by name. What only one side has is one difference, with all that is in it.</summary>
internal static class DefinitionComparison
{
    /// <summary>The differences, in an order that depends on the two alone.</summary>
    /// <param name="reference">What is compared with.</param>
    /// <param name="difference">What is compared.</param>
    /// <param name="hasOneRedaction">Whether placeholders on both sides are of one redaction.</param>
    /// <param name="task">The place of the whole, which may remember the places in it; null for one that does not.</param>
    public static List<NodeDifference> Compare(DefinitionGroup reference, DefinitionGroup difference, bool hasOneRedaction, DefinitionPlace? task = null)
    {
        var whole = task ?? DefinitionPlace.Task;
        var found = new List<NodeDifference>();
        Members(whole, WithoutContainers(reference), WithoutContainers(difference), found);
        var left = reference.Find(TaskDefinitionModel.Containers);
        var right = difference.Find(TaskDefinitionModel.Containers);
        if (left is null or DefinitionGroup && right is null or DefinitionGroup)
        {
            Containers(whole, left as DefinitionGroup, right as DefinitionGroup, found);
        }
        else
        {
            Nodes(whole.Of(reference, TaskDefinitionModel.Containers), left, right, found);
        }

        return hasOneRedaction ? found : found.ConvertAll(between => between with { HasOneRedaction = false });
    }

    private static DefinitionGroup WithoutContainers(DefinitionGroup task)
        => task with { Parts = [.. task.Parts.Where(part => part.Name != TaskDefinitionModel.Containers)] };

    private static void Containers(DefinitionPlace task, DefinitionGroup? reference, DefinitionGroup? difference, List<NodeDifference> found)
    {
        var none = new DefinitionGroup(IsList: true, []);
        foreach (var (name, left, right) in PartPairs.Of(reference ?? none, difference ?? none))
        {
            Nodes(task.OfContainer(name), left, right, found);
        }
    }

    private static void Nodes(DefinitionPlace place, DefinitionNode? reference, DefinitionNode? difference, List<NodeDifference> found)
    {
        if (reference is DefinitionGroup left && difference is DefinitionGroup right && left.IsList == right.IsList)
        {
            Members(place, left, right, found);
        }
        else if (!AreEqual(reference, difference))
        {
            found.Add(new NodeDifference(place, reference, difference));
        }
    }

    private static void Members(DefinitionPlace place, DefinitionGroup reference, DefinitionGroup difference, List<NodeDifference> found)
    {
        foreach (var (name, left, right) in PartPairs.Of(reference, difference))
        {
            if (!AreEqual(left, right))
            {
                Nodes(place.Of(reference, name), left, right, found);
            }
        }
    }

    // A mask equals nothing, not even a mask.
    private static bool AreEqual(DefinitionNode? reference, DefinitionNode? difference) => (reference, difference) switch
    {
        (DefinitionText left, DefinitionText right) => left.Value == right.Value,
        (DefinitionSequence left, DefinitionSequence right) => left.Items.SequenceEqual(right.Items),
        (DefinitionGroup left, DefinitionGroup right) => left.IsList == right.IsList && left.Parts.Length == right.Parts.Length && HaveEqualParts(left, right),
        _ => reference is null && difference is null,
    };

    private static bool HaveEqualParts(DefinitionGroup reference, DefinitionGroup difference)
    {
        for (var i = 0; i < reference.Parts.Length; i++)
        {
            var (left, right) = (reference.Parts[i], difference.Parts[i]);
            if (left.Name != right.Name)
            {
                return PartPairs.Of(reference, difference).All(pair => AreEqual(pair.Reference, pair.Difference));
            }

            if (!AreEqual(left.Value, right.Value))
            {
                return false;
            }
        }

        return true;
    }
}
