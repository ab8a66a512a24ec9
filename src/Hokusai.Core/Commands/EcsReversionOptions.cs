using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Commands;

/// <summary>Which reversions of ECS services are wanted.</summary>
public sealed record EcsReversionOptions
{
    /// <summary>Services: names, names behind their cluster's (<c>apps/worker</c>) or ARNs; <c>*</c> and <c>?</c> are wildcards, and case is ignored. Empty for all.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Clusters: names, or ARNs, which are matched by their last part; <c>*</c> and <c>?</c> are wildcards, and case is ignored. Empty for all.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    /// <summary>The first moment wanted, inclusive; null for no limit. What ran before it is read all the same.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The last moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Whether a cluster's services can be wanted, so that whoever asks AWS need not ask about the others.</summary>
    /// <param name="cluster">The cluster's name or ARN.</param>
    public bool WantsCluster(string cluster) => new ResourcePattern(Clusters).Matches(cluster);

    /// <summary>Whether a service is wanted.</summary>
    /// <param name="service">The service's name or ARN.</param>
    /// <param name="cluster">The cluster's name or ARN; null where the service's ARN tells it.</param>
    public bool WantsService(string service, string? cluster) => EcsServiceId.Of(service, cluster, "", "") is { } id && Wants(id);

    /// <summary>Whether a service is wanted.</summary>
    internal bool Wants(EcsServiceId service)
        => (Services.Count == 0 || Services.Any(text => new ServicePattern(text).Matches(service))) && WantsCluster(service.Cluster);
}
