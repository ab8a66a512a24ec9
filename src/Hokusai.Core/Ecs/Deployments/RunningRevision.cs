namespace Hokusai.Core.Ecs.Deployments;

/// <summary>Follows what a service runs through its deployments and their rollbacks.</summary>
internal static class RunningRevision
{
    /// <summary>The deployments with what ran before each; calls that changed nothing are left out.</summary>
    /// <param name="drafts">The deployments in order of time.</param>
    public static IEnumerable<DeploymentDraft> Follow(IReadOnlyList<DeploymentDraft> drafts)
    {
        RevisionName? running = null;
        var rollbacks = new PriorityQueue<DeploymentDraft, DateTimeOffset>();
        var kept = new List<DeploymentDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            running = RollBackUntil(draft.StartedAt ?? default, running, rollbacks);
            if (draft.MayBeNothing && draft.To is not null && draft.To == running)
            {
                continue;
            }

            draft.From ??= running;
            draft.To ??= draft.IsForced ? draft.From : null;
            running = draft.To;
            if (draft.RollbackStartedAt is { } rollback)
            {
                draft.RollbackTo ??= draft.From;
                rollbacks.Enqueue(draft, rollback);
            }

            kept.Add(draft);
        }

        return kept;
    }

    private static RevisionName? RollBackUntil(DateTimeOffset time, RevisionName? running, PriorityQueue<DeploymentDraft, DateTimeOffset> rollbacks)
    {
        while (rollbacks.TryPeek(out var draft, out var rollback) && rollback <= time)
        {
            rollbacks.Dequeue();
            running = draft.RollbackTo;
        }

        return running;
    }
}
