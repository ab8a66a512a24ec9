namespace Hokusai.Core.Ecs.Deployments;

/// <summary>The steps of the chart of revisions over time.</summary>
internal static class RevisionSteps
{
    /// <summary>Each service's first revision, each change of it, and each reversion, in order of time.</summary>
    public static IReadOnlyList<EcsRevisionStep> Of(EcsEvidence evidence)
    {
        var reversions = evidence.Reversions
            .Select(reversion => (new EcsServiceId(reversion.AccountId, reversion.Region, reversion.Cluster, reversion.Service), reversion.Time, reversion.To))
            .ToHashSet();
        return [.. ServiceHistory.Of(evidence).SelectMany(history => Steps(history, reversions))];
    }

    private static IEnumerable<EcsRevisionStep> Steps(ServiceHistory history, HashSet<(EcsServiceId Service, DateTimeOffset Time, string To)> reversions)
    {
        RevisionName? running = null;
        foreach (var run in history.Runs)
        {
            var isReversion = run.Deployment is not null && reversions.Contains((history.Service, run.Time, run.Revision.ToString()));
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
