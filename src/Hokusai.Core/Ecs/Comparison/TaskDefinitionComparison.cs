using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>What differs between two task definitions, container by container. Order and defaults that ECS fills in are no difference; secrets are not shown.</summary>
public static class TaskDefinitionComparison
{
    /// <summary>
    /// The differences: those of the task first, then those of each container by name, each in the order of the paths. None for equal content. A container
    /// that one side alone has is one difference, which shows its image.
    /// </summary>
    /// <param name="reference">What is compared with: the older revision.</param>
    /// <param name="difference">What is compared: the newer revision.</param>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition reference, TaskDefinition difference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        return reference.Content.IsKnownEqual(difference.Content)
            ? []
            : Show(DefinitionComparison.Compare(reference.Content.Tree(), difference.Content.Tree(), reference.Content.HasOneRedactionWith(difference.Content)), reference.DisplayName, difference.DisplayName);
    }

    /// <summary>Differences as people see them.</summary>
    internal static IReadOnlyList<TaskDefinitionDifference> Show(IReadOnlyList<NodeDifference> differences, string referenceName, string differenceName)
        => [.. differences.Select(difference => Show(difference, referenceName, differenceName))];

    private static TaskDefinitionDifference Show(NodeDifference difference, string referenceName, string differenceName)
    {
        // A value is hidden on both sides: "changed from x to (hidden)" would show what was a secret yesterday.
        var isHidden = IsSecret(difference, difference.Reference) || IsSecret(difference, difference.Difference);
        return new TaskDefinitionDifference
        {
            Path = difference.IsContainer ? $"{TaskDefinitionModel.Containers}[{difference.Place.Container}]" : difference.Place.Path,
            Container = difference.Place.Container,
            Reference = Text(difference, difference.Reference, isHidden),
            Difference = Text(difference, difference.Difference, isHidden),
            Kind = difference.Kind,
            ReferenceName = referenceName,
            DifferenceName = differenceName,
        };
    }

    private static bool IsSecret(NodeDifference difference, DefinitionNode? node) => node is not null && DefinitionSecrets.AreIn(difference.Place, node);

    private static string? Text(NodeDifference difference, DefinitionNode? node, bool isHidden) => node switch
    {
        null => null,
        DefinitionGroup container when difference.IsContainer => (container.Find("image") as DefinitionText)?.Value ?? "",
        DefinitionText or DefinitionSequence => isHidden ? ValueText.Hidden : ValueText.Plain(node),
        _ => ValueText.Of(difference.Place, node),
    };
}
