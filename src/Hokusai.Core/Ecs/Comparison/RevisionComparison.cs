using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>
/// Compares each revision of a family with the one before it. What one comparison made the next one uses: the places and texts, which are the same all along.
/// Not thread-safe.
/// </summary>
internal sealed class RevisionComparison
{
    private readonly DefinitionTexts _texts = new();
    private readonly DefinitionPlace _task = DefinitionPlace.RememberingTask();

    /// <summary>The same as <see cref="TaskDefinitionComparison.Compare"/>.</summary>
    public IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition reference, TaskDefinition difference)
    {
        if (reference.Content.IsKnownEqual(difference.Content))
        {
            return [];
        }

        var (old, changed) = reference.Content.DifferentParts(difference.Content, _texts);
        return TaskDefinitionComparison.Show(
            DefinitionComparison.Compare(old, changed, reference.Content.HasOneRedactionWith(difference.Content), _task), reference.DisplayName, difference.DisplayName);
    }
}
