namespace Hokusai.Core.Ecs.Deployments;

/// <summary>A moment from which on a service runs a revision.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Before">What ran before; null where nothing tells.</param>
/// <param name="Deployment">The deployment that brings it, or whose rollback does; null where the evidence begins with it.</param>
/// <param name="IsRollback">Whether a rollback brings it.</param>
internal sealed record RevisionRun(DateTimeOffset Time, RevisionName Revision, RevisionName? Before, EcsDeployment? Deployment, bool IsRollback);

/// <summary>What one service ran, in order of time.</summary>
internal sealed class ServiceHistory
{
    private ServiceHistory(EcsServiceId service, IReadOnlyList<EcsDeployment> deployments, DateTimeOffset? from)
    {
        Service = service;
        Runs = [.. Beginning(deployments, from), .. deployments.SelectMany(RunsOf).OrderBy(run => run.Time).ThenBy(run => run.IsRollback)];
    }

    public EcsServiceId Service { get; }

    public IReadOnlyList<RevisionRun> Runs { get; }

    /// <summary>The histories of the services that deployments are known of, in order of their names.</summary>
    public static IReadOnlyList<ServiceHistory> Of(EcsEvidence evidence)
        => [.. evidence.Deployments
            .GroupBy(EcsServiceId.Of)
            .OrderBy(service => service.Key.Text, StringComparer.Ordinal)
            .Select(service => new ServiceHistory(
                service.Key, [.. service.OrderBy(deployment => deployment.StartedAt).ThenBy(deployment => deployment.Id, StringComparer.Ordinal)], evidence.From))];

    private static IEnumerable<RevisionRun> Beginning(IReadOnlyList<EcsDeployment> deployments, DateTimeOffset? from)
    {
        var first = deployments[0];
        if (RevisionName.Of(first.From) is { } revision)
        {
            yield return new RevisionRun(from < first.StartedAt ? from.Value : first.StartedAt, revision, Before: null, Deployment: null, IsRollback: false);
        }
    }

    private static IEnumerable<RevisionRun> RunsOf(EcsDeployment deployment)
    {
        if (RevisionName.Of(deployment.To) is { } revision)
        {
            yield return new RevisionRun(deployment.StartedAt, revision, RevisionName.Of(deployment.From), deployment, IsRollback: false);
        }

        if (deployment.RollbackStartedAt is { } time && RevisionName.Of(deployment.RollbackTo) is { } back)
        {
            yield return new RevisionRun(time, back, RevisionName.Of(deployment.To), deployment, IsRollback: true);
        }
    }
}
