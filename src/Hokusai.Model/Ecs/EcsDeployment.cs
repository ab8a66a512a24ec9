namespace Hokusai;

/// <summary>One deployment of an ECS service, as its own records, the service's events and the trail tell it together.</summary>
public sealed record EcsDeployment
{
    /// <summary>The service deployment's ARN, or the id of the deployment (<c>ecs-svc/…</c>), or else the id of the trail's event; unique within the evidence.</summary>
    public required string Id { get; init; }

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

    /// <summary>When a rollback began, UTC; null where there was none.</summary>
    public DateTimeOffset? RollbackStartedAt { get; init; }

    /// <summary>The images that ran after it, with their digests; empty where nothing tells.</summary>
    public IReadOnlyList<TaskDefinitionImage> Images { get; init => field = PipelineList.Of(value); } = PipelineList.Of<TaskDefinitionImage>([]);

    /// <summary>The records.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); }
}
