namespace Hokusai.Core.Ecs.Deployments;

/// <summary>One deployment in the answer to a call.</summary>
/// <param name="Id">The deployment's id, <c>ecs-svc/…</c>.</param>
/// <param name="IsPrimary">Whether it is the newest: what the call left the service with.</param>
/// <param name="Revision">Its revision; null where the answer does not tell.</param>
/// <param name="CreatedAt">When it was made; null where the answer does not tell.</param>
/// <param name="IsInProgress">Whether it was in progress; null where the answer does not tell.</param>
internal readonly record struct AnsweredDeployment(string Id, bool IsPrimary, RevisionName? Revision, DateTimeOffset? CreatedAt, bool? IsInProgress);

/// <summary>A call of the trail that concerns one service. Holds nothing of the record but what deployments need, as trails are large.</summary>
internal sealed record ServiceCall
{
    public required string EventId { get; init; }

    public required string EventName { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required EcsServiceId Service { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>Whether ECS did what was asked; a call that failed deploys nothing.</summary>
    public bool Succeeded { get; init; } = true;

    /// <summary>The revision that was asked for by name.</summary>
    public RevisionName? Requested { get; init; }

    /// <summary>The family that was asked for without a revision: ECS takes its newest active one.</summary>
    public string? RequestedFamily { get; init; }

    /// <summary>The revision that the service had after the call.</summary>
    public RevisionName? Answered { get; init; }

    /// <summary>Whether <c>forceNewDeployment</c> was asked for.</summary>
    public bool IsForced { get; init; }

    /// <summary>The deployments in the answer; empty where the record has none.</summary>
    public IReadOnlyList<AnsweredDeployment> Deployments { get; init; } = [];

    /// <summary>Of <c>StopServiceDeployment</c>: the deployment to be stopped.</summary>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary><c>ECS</c>, <c>CODE_DEPLOY</c> or <c>EXTERNAL</c>; null where the record does not tell.</summary>
    public string? Controller { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>A successful <c>RegisterTaskDefinition</c> in the trail.</summary>
internal sealed record RevisionRegistration(
    string EventId, DateTimeOffset Time, string AccountId, string Region, RevisionName Revision, Actor Actor, Evidence Evidence);
