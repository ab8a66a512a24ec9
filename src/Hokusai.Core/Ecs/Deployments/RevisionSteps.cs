namespace Hokusai.Core.Ecs.Deployments;

/// <summary>The steps of the chart of revisions over time.</summary>
internal static class RevisionSteps
{
    /// <summary>Each service's first revision, each change of it, and each reversion, in order of time.</summary>
    public static IReadOnlyList<EcsRevisionStep> Of(IReadOnlyList<EcsReversion> found, IReadOnlyList<ServiceHistory> histories)
    {
        var reversions = found
            .Select(reversion => (EcsServiceId.Of(reversion), reversion.Time, reversion.To))
            .ToHashSet();
        return [.. histories.SelectMany(history => Steps(history, reversions))];
    }

    private static IEnumerable<EcsRevisionStep> Steps(ServiceHistory history, HashSet<(EcsServiceId Service, DateTimeOffset Time, string To)> reversions)
    {
        RevisionName? running = null;
        foreach (var run in history.Runs)
        {
            var isReversion = run.Deployment is { } brings && reversions.Contains((history.Service, run.Time, (run.IsRollback ? brings.RollbackTo : brings.To)!));
            if (running != run.Revision || isReversion)
            {
                yield return new EcsRevisionStep
                {
                    AccountId = history.Service.AccountId,
                    Region = history.Service.Region,
                    Cluster = history.Service.Cluster,
                    Service = history.Service.Service,
                    Time = run.Time,
                    Family = run.Revision.Family,
                    Revision = run.Revision.Revision,
                    IsReversion = isReversion,
                    DeploymentId = run.Deployment?.Id,
                };
            }

            running = run.Revision;
        }
    }
}
