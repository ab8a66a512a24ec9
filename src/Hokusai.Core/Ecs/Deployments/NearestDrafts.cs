namespace Hokusai.Core.Ecs.Deployments;

/// <summary>Finds the deployment that a record without its id tells of: the nearest in time that may deploy its revision, each once.</summary>
internal sealed class NearestDrafts
{
    private readonly List<DeploymentDraft> _drafts;
    private readonly HashSet<DeploymentDraft> _taken = [];

    public NearestDrafts(IEnumerable<DeploymentDraft> drafts)
        => _drafts = [.. drafts.Where(draft => draft.StartedAt is not null).OrderBy(draft => draft.StartedAt).ThenBy(draft => draft.Id ?? draft.EventId, StringComparer.Ordinal)];

    /// <summary>The deployment; null where none is near enough.</summary>
    public DeploymentDraft? Take(DateTimeOffset time, RevisionName? revision)
    {
        var (low, high) = (0, _drafts.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _drafts[middle].StartedAt < time - DeploymentMerge.Tolerance ? (middle + 1, high) : (low, middle);
        }

        DeploymentDraft? best = null;
        for (; low < _drafts.Count && _drafts[low].StartedAt <= time + DeploymentMerge.Tolerance; low++)
        {
            var draft = _drafts[low];
            if (!_taken.Contains(draft) && draft.MayDeploy(revision) && (best is null || Distance(draft, time) < Distance(best, time)))
            {
                best = draft;
            }
        }

        if (best is not null)
        {
            _taken.Add(best);
        }

        return best;
    }

    private static TimeSpan Distance(DeploymentDraft draft, DateTimeOffset time) => ((draft.StartedAt ?? default) - time).Duration();
}
