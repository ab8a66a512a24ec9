using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Ecs;

/// <summary>What is known of the deployments of some services: the one thing that conclusions about them are drawn from.</summary>
public sealed record EcsEvidence
{
    /// <summary>The task definitions whose content is known, by ARN.</summary>
    public IReadOnlyDictionary<string, TaskDefinition> TaskDefinitions { get; init; } = new Dictionary<string, TaskDefinition>(StringComparer.Ordinal);

    /// <summary>The deployments, in order of time.</summary>
    public IReadOnlyList<EcsDeployment> Deployments { get; init; } = [];

    /// <summary>What ran over time, service by service, each in order of time.</summary>
    public IReadOnlyList<EcsRevisionStep> Steps { get; init; } = [];

    /// <summary>The steps back, in order of time.</summary>
    public IReadOnlyList<EcsReversion> Reversions { get; init; } = [];

    /// <summary>When the evidence begins, UTC: the first record's time, or else the first moment asked for; null where nothing tells.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Whether there is a trail at all.</summary>
    public bool HasTrail { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];

    /// <summary>The trail's calls on services in order of time, failed ones and those that deployed nothing among them.</summary>
    internal IReadOnlyList<ServiceCall> Calls { get; init; } = [];

    /// <summary>The trail's registrations.</summary>
    internal IReadOnlyList<RevisionRegistration> Registrations { get; init; } = [];

    /// <summary>The services as the account describes them.</summary>
    internal IReadOnlyList<ServiceDescription> Services { get; init; } = [];
}
