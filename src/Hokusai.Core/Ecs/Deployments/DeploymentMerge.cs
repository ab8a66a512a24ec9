namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// Puts the records of one service together: one deployment for each that really was, whoever tells of it. Records that name the deployment's id are
/// joined by it; others by their revision and time.
/// </summary>
/// <param name="service">The service.</param>
/// <param name="families">The trail's registrations.</param>
internal sealed class DeploymentMerge(EcsServiceId service, RegisteredFamilies families)
{
    /// <summary>
    /// How far the times of two records of one deployment may lie apart. All of them are made within the call that deploys (a service deployment is created
    /// while <c>UpdateService</c> runs), CloudTrail's is cut to the second, and a call takes seconds; no page gives a bound. Two deployments of one revision
    /// closer than this would be one to whoever looks at the service.
    /// </summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long before a call the deployment may have been made that its answer shows as the newest, for the call to have made it: the second that
    /// <c>eventTime</c> is cut to, and clocks that are not one. One that is older was there before, and the call deployed nothing.
    /// </summary>
    private static readonly TimeSpan MadeByCall = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, DeploymentDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeploymentDraft> _byRecord = new(StringComparer.Ordinal);
    private readonly List<DeploymentDraft> _unnamed = [];
    private readonly Dictionary<RevisionName, string> _texts = [];
    private List<DeploymentDraft> _drafts = [];

    /// <summary>The deployments, in order of time.</summary>
    /// <param name="calls">The service's calls in order of time, each once.</param>
    /// <param name="account">What the account tells.</param>
    /// <param name="descriptions">The service's descriptions.</param>
    /// <param name="records">The service's service deployments.</param>
    public IReadOnlyList<EcsDeployment> Merge(
        IReadOnlyList<ServiceCall> calls, AccountDeployments account, IReadOnlyList<ServiceDescription> descriptions, IReadOnlyList<ServiceDeploymentRecord> records)
    {
        foreach (var call in calls.Where(call => call.Succeeded))
        {
            AddCall(call);
        }

        foreach (var description in descriptions)
        {
            AddDescription(description);
        }

        JoinUnnamedCalls();
        JoinRecords(account, records);
        _drafts = [.. _byId.Values.Concat(_unnamed).Where(draft => draft.StartedAt is not null)
            .OrderBy(draft => draft.StartedAt).ThenBy(draft => draft.Id ?? draft.EventId ?? draft.RecordArn, StringComparer.Ordinal)];
        var rollbacks = new RollbackMerge(_drafts, _byId, _byRecord);
        foreach (var message in descriptions.SelectMany(description => description.Events).OrderBy(message => message.Time).ThenBy(message => message.Kind))
        {
            rollbacks.Add(message);
        }

        foreach (var call in calls.Where(call => call is { Succeeded: true, ServiceDeploymentArn: not null }))
        {
            rollbacks.AddStop(call);
        }

        foreach (var call in calls.Where(call => call.Succeeded))
        {
            rollbacks.AddOlderPrimary(call);
        }

        foreach (var description in descriptions)
        {
            rollbacks.AddOlderPrimary(description);
        }

        return [.. RunningRevision.Follow(_drafts).Select(draft => draft.Build(service, TextOf))];
    }

    private string? TextOf(RevisionName? revision)
    {
        if (revision is not { } name)
        {
            return null;
        }

        if (!_texts.TryGetValue(name, out var text))
        {
            _texts.Add(name, text = name.ToString());
        }

        return text;
    }

    private void AddCall(ServiceCall call)
    {
        foreach (var answered in call.Deployments)
        {
            var isNew = !_byId.TryGetValue(answered.Id, out var draft);
            if (draft is null)
            {
                _byId.Add(answered.Id, draft = new DeploymentDraft { Id = answered.Id, Controller = call.Controller });
            }

            draft.To ??= answered.Revision;
            draft.StartedAt ??= answered.CreatedAt;
            if (answered.IsInProgress == true)
            {
                draft.LastSeenInProgress = call.Time;
            }

            if (answered.IsPrimary && draft.EventId is null && (answered.CreatedAt is { } created ? created >= call.Time - MadeByCall : isNew))
            {
                draft.StartedAt ??= call.Time;
                draft.TakeCall(call, RevisionOf(call));
            }
        }

        if (call.Deployments.Count == 0 && IsDeploying(call))
        {
            _unnamed.Add(OfCall(call));
        }
    }

    private static bool IsDeploying(ServiceCall call)
        => call.EventName == "CreateService" || (call.EventName == "UpdateService" && (call.Requested is not null || call.RequestedFamily is not null || call.IsForced));

    private RevisionName? RevisionOf(ServiceCall call)
        => call.Answered ?? call.Requested ?? (call.RequestedFamily is { } family ? families.Newest(service, family, call.Time) : null);

    private DeploymentDraft OfCall(ServiceCall call)
    {
        var draft = new DeploymentDraft
        {
            EventId = call.EventId.Length == 0 ? null : call.EventId,
            StartedAt = call.Time,
            To = RevisionOf(call),
            Actor = call.Actor,
            IsForced = call.IsForced,
            Controller = call.Controller,
            MayBeNothing = !call.IsForced && call.EventName != "CreateService",
        };
        draft.Add(call.Evidence);
        return draft;
    }

    private void AddDescription(ServiceDescription description)
    {
        foreach (var described in description.Deployments)
        {
            if (!_byId.TryGetValue(described.Id, out var draft))
            {
                _byId.Add(described.Id, draft = new DeploymentDraft { Id = described.Id });
            }

            draft.To ??= described.Revision;
            draft.StartedAt ??= described.CreatedAt;
            draft.FailedTasks = described.FailedTasks ?? draft.FailedTasks;
            draft.StatusReason = described.Reason ?? draft.StatusReason;
            draft.Status = described.Status == EcsDeploymentStatus.Unknown ? draft.Status : described.Status;
            draft.Controller ??= description.Controller;
            if (described.Status == EcsDeploymentStatus.InProgress && description.AskedAt is { } asked && asked > (draft.LastSeenInProgress ?? DateTimeOffset.MinValue))
            {
                draft.LastSeenInProgress = asked;
            }

            draft.Add(described.Evidence);
        }
    }

    // A call whose answer the trail left out, and a deployment that the account describes.
    private void JoinUnnamedCalls()
    {
        var described = new NearestDrafts(_byId.Values.Where(draft => draft.EventId is null));
        _unnamed.RemoveAll(call =>
        {
            var draft = described.Take(call.StartedAt ?? default, call.To);
            draft?.TakeCall(call);
            return draft is not null;
        });
    }

    private void JoinRecords(AccountDeployments account, IReadOnlyList<ServiceDeploymentRecord> records)
    {
        var known = new NearestDrafts(_byId.Values.Concat(_unnamed));
        foreach (var record in records.OrderBy(record => record.Time).ThenBy(record => record.Arn, StringComparer.Ordinal))
        {
            var target = account.Revision(record.Target);
            var draft = known.Take(record.Time, target?.Revision);
            if (draft is null)
            {
                _unnamed.Add(draft = new DeploymentDraft { StartedAt = record.Time });
            }

            _byRecord[record.Arn] = draft;
            draft.RecordArn = record.Arn;
            draft.MayBeNothing = false;
            draft.To ??= target?.Revision;
            draft.Images = target?.Images ?? [];
            draft.From = account.Revision(record.ServiceRevisionBefore)?.Revision;
            draft.FinishedAt = record.EndedAt;
            draft.Status = record.Status == EcsDeploymentStatus.Unknown ? draft.Status : record.Status;
            draft.StatusReason = record.StatusReason ?? draft.StatusReason;
            draft.RollbackStartedAt = record.RollbackStartedAt ?? (DeploymentStatuses.IsRollback(record.Status) ? record.EndedAt ?? record.Time : null);
            draft.RollbackReason = record.RollbackReason;
            draft.RollbackTo = account.Revision(record.RollbackTarget)?.Revision;
            // The service shows the tasks of its current deployments alone.
            draft.FailedTasks ??= record.FailureCount;
            draft.IsCircuitBreakerTriggered = record.IsCircuitBreakerTriggered;
            draft.TriggeredAlarms = record.TriggeredAlarms;
            draft.Add(record.Evidence);
            if (target is not null)
            {
                draft.Add(target.Evidence);
            }
        }
    }
}
