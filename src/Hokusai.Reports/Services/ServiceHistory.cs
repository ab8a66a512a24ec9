namespace Hokusai.Reports.Services;

/// <summary>What one service ran and how it was deployed, ready to be drawn.</summary>
/// <param name="Name">The cluster and the service; the account and the Region too where another service has the same name.</param>
/// <param name="Steps">The revisions that ran, in order of time.</param>
/// <param name="Reversions">The steps back, in order of time.</param>
/// <param name="Deployments">The deployments, in order of their beginning.</param>
/// <param name="Overlaps">Where deployments overlapped, in order of time.</param>
/// <param name="From">The first moment of all that, UTC.</param>
/// <param name="Until">The last moment of all that, UTC; deployments that are under way go on until then.</param>
internal sealed record ServiceHistory(
    string Name,
    IReadOnlyList<EcsRevisionStep> Steps,
    IReadOnlyList<NumberedReversion> Reversions,
    IReadOnlyList<EcsDeployment> Deployments,
    IReadOnlyList<DeploymentOverlap> Overlaps,
    DateTimeOffset From,
    DateTimeOffset Until)
{
    // A deployment that has not ended within this time is as clearly open as one of a day.
    private static readonly TimeSpan MaxTail = TimeSpan.FromMinutes(30);

    /// <summary>The services: those that went back first, in that order, then those whose deployments overlapped, then by name.</summary>
    public static IReadOnlyList<ServiceHistory> Of(Investigation investigation)
    {
        var steps = investigation.RevisionSteps.OrderBy(s => s.Time).ToLookup(ServiceKey.Of);
        var deployments = investigation.Deployments.OrderBy(d => d.StartedAt).ThenBy(d => d.Id, StringComparer.Ordinal).ToLookup(ServiceKey.Of);
        var reversions = NumberedReversion.Of(investigation).ToLookup(r => ServiceKey.Of(r.Reversion));
        var keys = steps.Select(g => g.Key).Concat(deployments.Select(g => g.Key)).Concat(reversions.Select(g => g.Key)).Distinct().ToList();
        var ambiguous = keys.GroupBy(key => key.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. keys
            .Select(key => Build(
                ambiguous.Contains(key.Name) ? key.FullName : key.Name, [.. steps[key]], [.. reversions[key]], [.. deployments[key]], investigation.To))
            .OrderBy(s => s.Reversions.Count > 0 ? s.Reversions[0].Number : int.MaxValue)
            .ThenByDescending(s => s.Overlaps.Count > 0)
            .ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    private static ServiceHistory Build(
        string name, List<EcsRevisionStep> steps, List<NumberedReversion> reversions, List<EcsDeployment> deployments, DateTimeOffset? evidenceEnd)
    {
        var times = steps.Select(s => s.Time)
            .Concat(reversions.Select(r => r.Reversion.Time))
            .Concat(deployments.SelectMany(d => new[] { d.StartedAt, d.FinishedAt ?? d.LastSeenInProgress ?? d.StartedAt }))
            .ToList();
        var last = times.Max();

        // What is under way goes on to the end of the evidence; hours in which nothing else happens would press the rest together.
        var until = evidenceEnd is { } end && end > last && deployments.Exists(d => DeploymentSpan.Of(d, end).End == DeploymentEnd.Open)
            ? end - last > MaxTail ? last + MaxTail : end
            : last;
        return new ServiceHistory(name, steps, reversions, deployments, DeploymentOverlap.Find(deployments, until), times.Min(), until);
    }
}
