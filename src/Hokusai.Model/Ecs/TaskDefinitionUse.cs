namespace Hokusai;

/// <summary>A service that runs or ran a revision.</summary>
public sealed record TaskDefinitionUse
{
    /// <summary>The cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>When it began to be deployed, UTC; null where nothing tells.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When another took its place, UTC; null while it runs, or where nothing tells.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whether it is the service's revision at the end of the evidence.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The cluster and the service.</summary>
    public override string ToString() => $"{Cluster}/{Service}";
}
