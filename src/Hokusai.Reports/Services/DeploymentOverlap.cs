namespace Hokusai.Reports.Services;

/// <summary>A stretch of time in which at least two deployments of one service were at work at once.</summary>
/// <param name="From">When the second began, UTC.</param>
/// <param name="To">Until when more than one is known to have been at work, UTC.</param>
/// <param name="MaxAtOnce">The most deployments at any one moment of it; two at least.</param>
/// <param name="Deployments">The deployments, in order of their beginning.</param>
internal sealed record DeploymentOverlap(
    DateTimeOffset From, DateTimeOffset To, int MaxAtOnce, IReadOnlyList<EcsDeployment> Deployments)
{
    /// <summary>Finds the overlaps among the deployments of one service, in order of time. What is not known to overlap does not.</summary>
    public static IReadOnlyList<DeploymentOverlap> Find(IReadOnlyList<EcsDeployment> deployments, DateTimeOffset until)
    {
        var found = new List<(DateTimeOffset From, DateTimeOffset To, int Most, HashSet<EcsDeployment> Deployments)>();
        var atWork = new List<(EcsDeployment Deployment, DeploymentSpan Span)>();
        foreach (var deployment in InOrder(deployments))
        {
            var span = DeploymentSpan.Of(deployment, until);
            atWork.RemoveAll(other => !other.Span.Overlaps(span));
            foreach (var (other, otherSpan) in atWork)
            {
                var end = otherSpan.To < span.To ? otherSpan.To : span.To;
                if (found.Count == 0 || span.From > found[^1].To)
                {
                    found.Add((span.From, end, 2, new HashSet<EcsDeployment>(ReferenceEqualityComparer.Instance)));
                }

                var last = found[^1];
                found[^1] = (last.From, end > last.To ? end : last.To, Math.Max(last.Most, atWork.Count + 1), last.Deployments);
                last.Deployments.Add(other);
                last.Deployments.Add(deployment);
            }

            atWork.Add((deployment, span));
        }

        return [.. found.Select(o => new DeploymentOverlap(o.From, o.To, o.Most, [.. InOrder(o.Deployments)]))];
    }

    private static IEnumerable<EcsDeployment> InOrder(IEnumerable<EcsDeployment> deployments)
        => deployments.OrderBy(d => d.StartedAt).ThenBy(d => d.Id, StringComparer.Ordinal);
}
