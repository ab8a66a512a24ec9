namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// Joins what tells of a deployment's end: the service's messages, <c>StopServiceDeployment</c>, and a service whose newest deployment is an older one.
/// A rollback makes no deployment of its own: the older one is the primary one again.
/// </summary>
/// <param name="drafts">The deployments in order of time.</param>
/// <param name="byId">The same by id, with those that no record gives a time.</param>
/// <param name="byRecord">The same by the ARN of their service deployment.</param>
internal sealed class RollbackMerge(
    IReadOnlyList<DeploymentDraft> drafts, IReadOnlyDictionary<string, DeploymentDraft> byId, IReadOnlyDictionary<string, DeploymentDraft> byRecord)
{
    private (DeploymentDraft Draft, DateTimeOffset Time)? _lastFailure;

    /// <summary>Takes a message; they come in order of time.</summary>
    public void Add(ServiceEvent message)
    {
        var named = message.DeploymentId is { } id ? byId.GetValueOrDefault(id) : null;
        switch (message.Kind)
        {
            case ServiceEventKind.Completed when named is not null:
                Complete(named, message);
                break;
            case ServiceEventKind.Failed when (named ?? LastBefore(message.Time, draft => draft.Id is null)) is { } failed:
                Fail(failed, message);
                break;
            case ServiceEventKind.RollingBack:
                RollBack(named, message);
                break;
        }
    }

    /// <summary>Takes a <c>StopServiceDeployment</c>, which names the service deployment's ARN.</summary>
    public void AddStop(ServiceCall call)
    {
        var draft = byRecord.GetValueOrDefault(call.ServiceDeploymentArn ?? "")
            ?? LastBefore(call.Time, draft => draft.RecordArn is null && (draft.FinishedAt is null || draft.FinishedAt > call.Time));
        if (draft is null)
        {
            return;
        }

        var isOver = draft.RecordArn is not null && draft.Status is EcsDeploymentStatus.Successful or EcsDeploymentStatus.Stopped;
        draft.StopRequestedAt ??= call.Time;
        draft.StoppedBy ??= call.Actor;
        draft.RollbackStartedAt ??= isOver ? null : call.Time;
        draft.Add(call.Evidence);
    }

    /// <summary>A service whose primary deployment is older than another that is known has been rolled back since, whatever became of the messages.</summary>
    public void AddOlderPrimary(ServiceDescription description)
    {
        var primary = description.Deployments.FirstOrDefault(deployment => deployment.IsPrimary);
        if (primary is not null && (description.AskedAt ?? primary.UpdatedAt) is { } seen)
        {
            AddOlderPrimary(primary.Id, primary.Revision, primary.CreatedAt, primary.UpdatedAt, seen, primary.Evidence);
        }
    }

    /// <summary>The same, from the answer to a call that deployed nothing.</summary>
    public void AddOlderPrimary(ServiceCall call)
    {
        for (var i = 0; i < call.Deployments.Count; i++)
        {
            if (call.Deployments[i] is { IsPrimary: true } primary)
            {
                AddOlderPrimary(primary.Id, primary.Revision, primary.CreatedAt, updatedAt: null, call.Time, call.Evidence);
                return;
            }
        }
    }

    private void AddOlderPrimary(string id, RevisionName? revision, DateTimeOffset? createdAt, DateTimeOffset? updatedAt, DateTimeOffset seen, Evidence evidence)
    {
        if (LastBefore(seen, _ => true) is not { RollbackStartedAt: null, To: { } deployed } last || last.Id == id || revision is null || revision == deployed
            || createdAt is null || createdAt >= last.StartedAt)
        {
            return;
        }

        // The older deployment is updated when it becomes the primary one again; else the rollback is known by when it is seen.
        last.RollbackStartedAt = updatedAt > last.StartedAt && updatedAt < seen ? updatedAt : seen;
        last.RollbackTo = revision;
        last.Add(evidence);
    }

    private static void Complete(DeploymentDraft draft, ServiceEvent message)
    {
        // The deployment that a rollback goes back to completes a second time.
        draft.FinishedAt ??= message.Time;
        draft.Status = draft.Status is EcsDeploymentStatus.Unknown or EcsDeploymentStatus.InProgress ? EcsDeploymentStatus.Successful : draft.Status;
    }

    private void Fail(DeploymentDraft draft, ServiceEvent message)
    {
        draft.FinishedAt ??= message.Time;
        draft.Status = draft.Status is EcsDeploymentStatus.Unknown or EcsDeploymentStatus.InProgress ? EcsDeploymentStatus.Stopped : draft.Status;
        draft.StatusReason ??= message.Reason;
        draft.Add(message.Evidence);
        _lastFailure = (draft, message.Time);
    }

    // The message names the deployment that comes back; the failure right before it names the one that goes.
    private void RollBack(DeploymentDraft? target, ServiceEvent message)
    {
        var failed = _lastFailure is { } last && last.Draft != target ? last.Draft : LastBefore(message.Time, draft => draft != target);
        _lastFailure = null;
        if (failed is null)
        {
            return;
        }

        failed.RollbackStartedAt ??= message.Time;
        failed.RollbackTo ??= target?.To;
        failed.RollbackReason ??= failed.StatusReason;
        failed.Status = DeploymentStatuses.IsRollback(failed.Status) ? failed.Status : EcsDeploymentStatus.RollbackInProgress;
        failed.Add(message.Evidence);
    }

    private DeploymentDraft? LastBefore(DateTimeOffset time, Func<DeploymentDraft, bool> isWanted)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = drafts[middle].StartedAt <= time ? (middle + 1, high) : (low, middle);
        }

        // Only the newest few can still be at work; a longer look back would make many messages costly.
        const int Recent = 5;
        for (var index = low - 1; index >= Math.Max(0, low - Recent); index--)
        {
            if (isWanted(drafts[index]))
            {
                return drafts[index];
            }
        }

        return null;
    }
}
