using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// The contents that a service ran, each known by the lowest revision that had it. A revision steps back where its content is an older one's than
/// the content before it: a new revision that brings 31's content back after a return to 30 goes forward.
/// </summary>
internal sealed class ContentHistory
{
    // Equality with a content that is masked otherwise has to be asked for one by one; a rollback goes back a few revisions.
    private const int LookBack = 20;

    private readonly Dictionary<(string Family, string Digest), RevisionName> _lowest = [];
    private readonly Queue<(RevisionName Revision, TaskDefinitionContent Content)> _recent = new();

    /// <summary>A content that ran.</summary>
    public void Add(RevisionName revision, TaskDefinitionContent? content)
    {
        if (content is null)
        {
            return;
        }

        var key = (revision.Family, content.Digest);
        if (!_lowest.TryGetValue(key, out var lowest) || revision.Revision < lowest.Revision)
        {
            _lowest[key] = revision;
        }

        _recent.Enqueue((revision, content));
        if (_recent.Count > LookBack)
        {
            _recent.Dequeue();
        }
    }

    /// <summary>The revision whose content came back, and whether masked values leave that open; null where none did.</summary>
    public (RevisionName Revision, bool IsMasked)? EarlierThan(RevisionName revision, TaskDefinitionContent? content, RevisionName before, TaskDefinitionContent? contentBefore)
    {
        if (content is null || contentBefore is null || revision.Family != before.Family || !Differ(content, contentBefore))
        {
            return null;
        }

        var age = _lowest.TryGetValue((before.Family, contentBefore.Digest), out var lowest) ? lowest.Revision : before.Revision;
        if (_lowest.TryGetValue((revision.Family, content.Digest), out var earlier))
        {
            return earlier.Revision < age ? (earlier, content.IsMasked) : null;
        }

        foreach (var (recent, other) in _recent)
        {
            if (recent.Family == revision.Family && recent.Revision < age && other.IsMasked != content.IsMasked && other.IsSameAs(content) is null)
            {
                return (recent, true);
            }
        }

        return null;
    }

    // Two masked contents of other digests differ in what is not masked.
    private static bool Differ(TaskDefinitionContent one, TaskDefinitionContent other)
        => one.IsMasked && other.IsMasked ? one.Digest != other.Digest : one.IsSameAs(other) == false;
}
