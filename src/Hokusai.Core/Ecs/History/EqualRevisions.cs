using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Ecs.History;

/// <summary>Which revisions of one family say the same. Only where it is known: of masked content nobody can say.</summary>
internal sealed class EqualRevisions(IEnumerable<TaskDefinition> family)
{
    // The latest first. All answers are parts of these lists: ten thousand equal revisions are one list.
    private readonly Dictionary<string, int[]> _revisions = family
        .Where(definition => definition is { Revision: not null, Content.IsMasked: false })
        .GroupBy(definition => definition.Content.Digest, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Select(definition => definition.Revision!.Value).OrderDescending().ToArray(), StringComparer.Ordinal);

    /// <summary>The earlier revisions of equal content, nearest first; for a file all of them.</summary>
    public IReadOnlyList<int> Before(TaskDefinition definition)
    {
        if (definition.Content.IsMasked || !_revisions.TryGetValue(definition.Content.Digest, out var same))
        {
            return [];
        }

        var first = definition.Revision is { } revision ? Array.IndexOf(same, revision) + 1 : 0;
        return new ArraySegment<int>(same, first, same.Length - first);
    }
}
