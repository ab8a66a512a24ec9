namespace Hokusai;

/// <summary>A step back of an ECS service: what ran before it runs again.</summary>
public sealed record EcsReversion
{
    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region; empty where nothing tells.</summary>
    public string Region { get; init; } = "";

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The revision that it went back from: <c>hokusai-api:31</c>.</summary>
    public required string From { get; init; }

    /// <summary>The revision that it went back to: <c>hokusai-api:30</c>; of a content reversion the new revision with the old content.</summary>
    public required string To { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What brought it about.</summary>
    public required EcsReversionKind Kind { get; init; }

    /// <summary>Who brought it about; null for a rollback by ECS itself, or where the trail does not tell.</summary>
    public Actor? Actor { get; init; }

    /// <summary>How sure <see cref="Kind"/> is; the criteria are written at the class that says it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What happened and why the evidence says so, in a few sentences without secrets.</summary>
    public required string Explanation { get; init; }

    /// <summary>The revision or image whose content came back, where it is another than <see cref="To"/>: <c>hokusai-api:30</c>, <c>sha256:…</c>; else null.</summary>
    public string? ContentOf { get; init; }

    /// <summary>The deployments that it is made of, as in <see cref="EcsDeployment.Id"/>.</summary>
    public IReadOnlyList<string> Deployments { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>What would have to be known to be surer: which source, and how to get it.</summary>
    public IReadOnlyList<string> Missing { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The records that show it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); }

    /// <summary>The records that speak against <see cref="Kind"/>.</summary>
    public IReadOnlyList<Evidence> EvidenceAgainst { get; init => field = PipelineList.Of(value); } = PipelineList.Of<Evidence>([]);
}
