namespace Hokusai.Reports.Services;

/// <summary>The deployments that tell most, for where there is no room for all.</summary>
internal static class TellingDeployments
{
    /// <summary>
    /// At most <paramref name="max"/> deployments in order of time: those that steps back are made of, then those that overlapped, then the latest.
    /// </summary>
    public static IReadOnlyList<(EcsDeployment Deployment, ServiceHistory Service)> Of(IReadOnlyList<ServiceHistory> services, int max)
    {
        var named = services.SelectMany(s => s.Reversions).SelectMany(r => r.Reversion.Deployments).ToHashSet(StringComparer.Ordinal);
        var overlapping = services.SelectMany(s => s.Overlaps).SelectMany(o => o.Deployments).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. services
            .SelectMany(service => service.Deployments.Select(deployment => (Deployment: deployment, Service: service)))
            .OrderBy(d => named.Contains(d.Deployment.Id) ? 0 : overlapping.Contains(d.Deployment) ? 1 : 2)
            .ThenByDescending(d => d.Deployment.StartedAt)
            .Take(max)
            .OrderBy(d => d.Deployment.StartedAt)
            .ThenBy(d => d.Deployment.Id, StringComparer.Ordinal)];
    }
}
