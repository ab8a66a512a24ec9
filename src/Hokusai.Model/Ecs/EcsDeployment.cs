namespace Hokusai;

/// <summary>One deployment of an ECS service, as its own records, the service's events and the trail tell it together.</summary>
public sealed record EcsDeployment
{
    /// <summary>The service deployment's ARN, or the id of the deployment (<c>ecs-svc/…</c>), or else the id of the trail's event; unique within the evidence.</summary>
    public required string Id { get; init; }

    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region; empty where nothing tells.</summary>
    public string Region { get; init; } = "";

    /// <summary>The cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The revision that ran before, <c>hokusai-api:31</c>; null where nothing tells.</summary>
    public string? From { get; init; }

    /// <summary>The revision that it deploys; null where nothing tells.</summary>
    public string? To { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, in success, failure or rollback, UTC; null while it runs, or where nothing tells.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it stands or ended.</summary>
    public EcsDeploymentStatus Status { get; init; }

    /// <summary>Why ECS says that it ended so, in ECS's words; null where it says nothing.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Who asked for it, from the trail; null where the trail does not tell.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The Terraform session that asked for it, as in <see cref="TerraformSession.Key"/>; null for others.</summary>
    public string? SessionKey { get; init; }

    /// <summary>Whether a new deployment was forced (<c>forceNewDeployment</c>) without another revision.</summary>
    public bool IsForced { get; init; }

    /// <summary>How many tasks failed in it; null where nothing tells.</summary>
    public int? FailedTasks { get; init; }

    /// <summary>When ECS last showed it in progress, in an answer to a later call or question, UTC; null where nothing shows it.</summary>
    public DateTimeOffset? LastSeenInProgress { get; init; }

    /// <summary>When a rollback began, UTC; null where there was none.</summary>
    public DateTimeOffset? RollbackStartedAt { get; init; }

    /// <summary>The revision that a rollback of it went to; null where there was none, or nothing tells.</summary>
    public string? RollbackTo { get; init; }

    /// <summary>Why ECS says that it rolled it back, in ECS's words; null where it says nothing.</summary>
    public string? RollbackReason { get; init; }

    /// <summary>Whether ECS records that the deployment circuit breaker was triggered.</summary>
    public bool IsCircuitBreakerTriggered { get; init; }

    /// <summary>The CloudWatch alarms that ECS records as triggered during it.</summary>
    public IReadOnlyList<string> TriggeredAlarms { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>When somebody asked to stop it and to roll it back (<c>StopServiceDeployment</c>), UTC; null where the trail shows no such call.</summary>
    public DateTimeOffset? StopRequestedAt { get; init; }

    /// <summary>Who asked to stop it; null where nobody did, or the trail does not tell.</summary>
    public Actor? StoppedBy { get; init; }

    /// <summary>What controls the service's deployments: <c>ECS</c>, <c>CODE_DEPLOY</c> or <c>EXTERNAL</c>; null where nothing tells.</summary>
    public string? Controller { get; init; }

    /// <summary>The images that ran after it, with their digests; empty where nothing tells.</summary>
    public IReadOnlyList<TaskDefinitionImage> Images { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TaskDefinitionImage>([]);

    /// <summary>The records.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); }
}
