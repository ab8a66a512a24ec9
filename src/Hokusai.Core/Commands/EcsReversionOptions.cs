namespace Hokusai.Core.Commands;

/// <summary>Which reversions of ECS services are wanted.</summary>
public sealed record EcsReversionOptions
{
    /// <summary>Names of services; <c>*</c> and <c>?</c> are wildcards, case is ignored, and an ARN is matched by its last part. Empty for all.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Names of clusters, as <see cref="Services"/>. Empty for all.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    /// <summary>The first moment wanted, inclusive; null for no limit. What ran before it is read all the same.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The last moment wanted, inclusive; null for no limit.</summary>
    public DateTimeOffset? EndTime { get; init; }
}
