namespace Hokusai.Reports.Services;

/// <summary>How far the end of a deployment is known.</summary>
internal enum DeploymentEnd
{
    /// <summary>The evidence says when it ended.</summary>
    Known,

    /// <summary>It was still under way when the evidence ends.</summary>
    Open,

    /// <summary>Nothing tells whether or when it ended.</summary>
    Unknown,
}

/// <summary>The stretch of time in which a deployment is known to have been at work.</summary>
/// <param name="From">When it began, UTC.</param>
/// <param name="To">The last moment at which it is known to have been at work, UTC; <paramref name="From"/> where no later one is.</param>
/// <param name="End">What <paramref name="To"/> is.</param>
internal readonly record struct DeploymentSpan(DateTimeOffset From, DateTimeOffset To, DeploymentEnd End)
{
    /// <summary>The span of <paramref name="deployment"/> in evidence that ends at <paramref name="until"/>.</summary>
    public static DeploymentSpan Of(EcsDeployment deployment, DateTimeOffset until)
    {
        var from = deployment.StartedAt;
        var (to, end) = deployment.FinishedAt is { } finished ? (finished, DeploymentEnd.Known)
            : IsUnderWay(deployment.Status) ? (until, DeploymentEnd.Open)
            : (deployment.LastSeenInProgress ?? from, DeploymentEnd.Unknown);

        // Clocks of two sources differ; an end before the beginning is none.
        return new DeploymentSpan(from, to > from ? to : from, end);
    }

    /// <summary>Whether both are known to have been at work at one moment; one that began as the other ended was not.</summary>
    public bool Overlaps(DeploymentSpan other)
        => From == other.From || (From < other.From ? To > other.From : other.To > From);

    private static bool IsUnderWay(EcsDeploymentStatus status) => status
        is EcsDeploymentStatus.Pending or EcsDeploymentStatus.InProgress or EcsDeploymentStatus.StopRequested
        or EcsDeploymentStatus.RollbackRequested or EcsDeploymentStatus.RollbackInProgress;
}
