using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Timeline;

/// <summary>The deployments and steps back of services as entries of the timeline.</summary>
internal static class ServiceEntries
{
    /// <summary>Those that <paramref name="entries"/> lacks.</summary>
    public static IEnumerable<TimelineEntry> Missing(
        Investigation investigation, IReadOnlyList<TimelineEntry> entries, IReadOnlyDictionary<string, string> lanes)
    {
        var deployments = entries.Where(e => e.Kind == TimelineEntryKind.Deployment).Select(e => Key(e.Evidence)).ToHashSet();
        var reversions = entries.Where(e => e.Kind == TimelineEntryKind.Reversion).Select(e => (e.Time, e.Resource)).ToHashSet();
        return investigation.Deployments
            .Where(d => !d.Evidence.Any(e => deployments.Contains(Key(e))))
            .Select(d => Of(d, lanes))
            .Concat(investigation.Reversions
                .Where(r => !reversions.Contains((r.Time, Name(r.Cluster, r.Service))))
                .Select(Of))
            .ToList();
    }

    private static string Key(Evidence evidence) => evidence.EventId ?? evidence.ToString();

    private static TimelineEntry Of(EcsDeployment deployment, IReadOnlyDictionary<string, string> lanes)
    {
        var actor = Words.Deployer(deployment);
        return new TimelineEntry
        {
            Time = deployment.StartedAt,
            EndTime = deployment.FinishedAt is { } end && end > deployment.StartedAt ? end : null,
            Kind = TimelineEntryKind.Deployment,
            Lane = deployment.SessionKey is { } key ? lanes.GetValueOrDefault(key, actor) : actor,
            Title = $"{ServiceSentence.Revision(deployment)} ({Words.Of(deployment.Status).ToLowerInvariant()})",
            Actor = deployment.Actor,
            Resource = Name(deployment.Cluster, deployment.Service),
            Succeeded = !ServiceSentence.IsFailure(deployment.Status),
            SessionKey = deployment.SessionKey,
            Evidence = deployment.Evidence.Count > 0 ? deployment.Evidence[0] : new Evidence { Source = deployment.Id },
        };
    }

    private static TimelineEntry Of(EcsReversion reversion) => new()
    {
        Time = reversion.Time,
        Kind = TimelineEntryKind.Reversion,
        Lane = reversion.Actor?.Name ?? "Amazon ECS",
        Title = $"{RevisionName.Change(reversion.From, reversion.To)}: {Words.Of(reversion.Kind)} ({reversion.Confidence})",
        Actor = reversion.Actor,
        Resource = Name(reversion.Cluster, reversion.Service),
        Evidence = reversion.Evidence.Count > 0 ? reversion.Evidence[0] : new Evidence { Source = $"{reversion.From} → {reversion.To}" },
    };

    private static string Name(string cluster, string service) => $"{cluster}/{service}";
}
