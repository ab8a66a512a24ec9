namespace Hokusai.Core.Ecs.Deployments;

/// <summary>A service as <c>aws ecs describe-services</c> answers.</summary>
internal sealed record ServiceDescription
{
    public required EcsServiceId Service { get; init; }

    /// <summary>When ECS was asked; null where nothing tells.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The revision that it has now.</summary>
    public RevisionName? Revision { get; init; }

    /// <summary><c>ECS</c>, <c>CODE_DEPLOY</c> or <c>EXTERNAL</c>; null where the answer does not tell, which means <c>ECS</c>.</summary>
    public string? Controller { get; init; }

    /// <summary>Whether the deployment circuit breaker is on and rolls back.</summary>
    public bool RollsBackByCircuitBreaker { get; init; }

    /// <summary>Whether alarms are watched during deployments and roll back.</summary>
    public bool RollsBackByAlarm { get; init; }

    public IReadOnlyList<DescribedDeployment> Deployments { get; init; } = [];

    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    public required Evidence Evidence { get; init; }
}

/// <summary>One of a service's current deployments as <c>describe-services</c> answers.</summary>
internal sealed record DescribedDeployment(
    string Id,
    bool IsPrimary,
    RevisionName? Revision,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt,
    EcsDeploymentStatus Status,
    string? Reason,
    int? FailedTasks,
    Evidence Evidence);

/// <summary>
/// A service deployment as <c>aws ecs describe-service-deployments</c> or <c>list-service-deployments</c> answers:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html. ECS keeps them for 90 days, and they name no caller.
/// </summary>
internal sealed record ServiceDeploymentRecord
{
    public required string Arn { get; init; }

    public required EcsServiceId Service { get; init; }

    public required DateTimeOffset Time { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public EcsDeploymentStatus Status { get; init; }

    public string? StatusReason { get; init; }

    /// <summary>The service revision that it deploys.</summary>
    public string? Target { get; init; }

    /// <summary>The service revision that ran before; null where there were several, or the answer does not tell.</summary>
    public string? ServiceRevisionBefore { get; init; }

    public DateTimeOffset? RollbackStartedAt { get; init; }

    public string? RollbackReason { get; init; }

    /// <summary>The service revision that the rollback deploys.</summary>
    public string? RollbackTarget { get; init; }

    public bool IsCircuitBreakerTriggered { get; init; }

    /// <summary>The failures that the circuit breaker counted; null where the answer does not tell.</summary>
    public int? FailureCount { get; init; }

    public IReadOnlyList<string> TriggeredAlarms { get; init; } = [];

    public required Evidence Evidence { get; init; }
}

/// <summary>A service revision as <c>aws ecs describe-service-revisions</c> answers: what ran, down to the digests of its images.</summary>
internal sealed record ServiceRevisionRecord(
    string Arn, EcsServiceId Service, RevisionName? Revision, DateTimeOffset? CreatedAt, IReadOnlyList<TaskDefinitionImage> Images, Evidence Evidence);
