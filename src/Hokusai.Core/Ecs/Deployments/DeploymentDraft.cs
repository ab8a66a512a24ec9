namespace Hokusai.Core.Ecs.Deployments;

/// <summary>One deployment while its records are put together. Later records complete it; what an earlier one said stays.</summary>
internal sealed class DeploymentDraft
{
    // Most rest on one record: the call.
    private readonly List<Evidence> _evidence = new(capacity: 1);

    /// <summary>The deployment's id, <c>ecs-svc/…</c>.</summary>
    public string? Id { get; set; }

    public string? RecordArn { get; set; }

    /// <summary>The event that brought it about.</summary>
    public string? EventId { get; set; }

    /// <summary>Null while only messages name it.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public RevisionName? From { get; set; }

    public RevisionName? To { get; set; }

    public EcsDeploymentStatus Status { get; set; }

    public string? StatusReason { get; set; }

    public Actor? Actor { get; set; }

    public bool IsForced { get; set; }

    /// <summary>Whether it rests on a call without an answer: where the service ran the revision already, the call deployed nothing.</summary>
    public bool MayBeNothing { get; set; }

    public int? FailedTasks { get; set; }

    public DateTimeOffset? LastSeenInProgress { get; set; }

    public DateTimeOffset? RollbackStartedAt { get; set; }

    public RevisionName? RollbackTo { get; set; }

    public string? RollbackReason { get; set; }

    public bool IsCircuitBreakerTriggered { get; set; }

    public IReadOnlyList<string> TriggeredAlarms { get; set; } = [];

    public DateTimeOffset? StopRequestedAt { get; set; }

    public Actor? StoppedBy { get; set; }

    public string? Controller { get; set; }

    public IReadOnlyList<TaskDefinitionImage> Images { get; set; } = [];

    public void Add(Evidence evidence)
    {
        if (!_evidence.Contains(evidence))
        {
            _evidence.Add(evidence);
        }
    }

    /// <summary>Whether both may be one deployment, as far as their revisions tell.</summary>
    public bool MayDeploy(RevisionName? revision) => To is null || revision is null || To == revision;

    /// <summary>Takes over what the trail knows of it.</summary>
    public void TakeCall(DeploymentDraft call)
    {
        TakeCall(call.EventId, call.Actor, call.IsForced, call.To, call.Controller);
        call._evidence.ForEach(Add);
    }

    /// <summary>Takes over what a call tells that made it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="revision">The revision that the call deployed; null where nothing tells.</param>
    public void TakeCall(ServiceCall call, RevisionName? revision)
    {
        TakeCall(call.EventId.Length == 0 ? null : call.EventId, call.Actor, call.IsForced, revision, call.Controller);
        Add(call.Evidence);
    }

    private void TakeCall(string? eventId, Actor? actor, bool isForced, RevisionName? revision, string? controller)
    {
        EventId = eventId;
        Actor = actor;
        IsForced = isForced;
        To ??= revision;
        Controller ??= controller;
    }

    /// <summary>The deployment.</summary>
    /// <param name="service">Its service.</param>
    /// <param name="textOf">The text of a revision; the same for the same, as there are many deployments and few revisions.</param>
    public EcsDeployment Build(EcsServiceId service, Func<RevisionName?, string?> textOf) => new()
    {
        Id = RecordArn ?? Id ?? EventId ?? $"{service.Cluster}/{service.Service}@{StartedAt:O}",
        AccountId = service.AccountId,
        Region = service.Region,
        Cluster = service.Cluster,
        Service = service.Service,
        From = textOf(From),
        To = textOf(To),
        StartedAt = StartedAt ?? default,
        FinishedAt = FinishedAt,
        Status = Status,
        StatusReason = StatusReason,
        Actor = Actor,
        IsForced = IsForced,
        FailedTasks = FailedTasks,
        LastSeenInProgress = LastSeenInProgress,
        RollbackStartedAt = RollbackStartedAt,
        RollbackTo = textOf(RollbackTo),
        RollbackReason = RollbackReason,
        IsCircuitBreakerTriggered = IsCircuitBreakerTriggered,
        TriggeredAlarms = TriggeredAlarms,
        StopRequestedAt = StopRequestedAt,
        StoppedBy = StoppedBy,
        Controller = Controller,
        Images = Images,
        Evidence = _evidence,
    };
}
