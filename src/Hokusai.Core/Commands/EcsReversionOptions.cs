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
}
