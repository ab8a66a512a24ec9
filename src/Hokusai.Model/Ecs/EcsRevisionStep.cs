namespace Hokusai;

/// <summary>A moment at which the running revision of a service changed: the steps of the chart of revisions over time.</summary>
public sealed record EcsRevisionStep
{
    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The Region; empty where nothing tells.</summary>
    public string Region { get; init; } = "";

    /// <summary>The cluster's name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The family of the revision.</summary>
    public required string Family { get; init; }

    /// <summary>The revision from now on.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it is a step back, and so an <see cref="EcsReversion"/>.</summary>
    public bool IsReversion { get; init; }

    /// <summary>The deployment that it belongs to, as in <see cref="EcsDeployment.Id"/>; null where the evidence begins with it.</summary>
    public string? DeploymentId { get; init; }
}
