using Hokusai.Reports.Services;

namespace Hokusai.Reports.Html.Charts;

/// <summary>The ids in the page of what the pictures of services refer to.</summary>
/// <param name="prefix">The investigation's id.</param>
/// <param name="reversions">The steps back that the list shows.</param>
/// <param name="deployments">The deployments that the table shows, in its order.</param>
internal sealed class ServiceRows(string prefix, IEnumerable<NumberedReversion> reversions, IEnumerable<EcsDeployment> deployments)
{
    private readonly HashSet<int> _reversions = [.. reversions.Select(r => r.Number)];
    private readonly Dictionary<EcsDeployment, string> _deployments = Number(prefix, deployments);

    /// <summary>The id of a step back's item; null where the list leaves it out.</summary>
    public string? Of(NumberedReversion reversion) => _reversions.Contains(reversion.Number) ? $"{prefix}back{reversion.Number}" : null;

    /// <summary>The id of a deployment's row; null where the table leaves it out.</summary>
    public string? Of(EcsDeployment deployment) => _deployments.GetValueOrDefault(deployment);

    private static Dictionary<EcsDeployment, string> Number(string prefix, IEnumerable<EcsDeployment> deployments)
    {
        var ids = new Dictionary<EcsDeployment, string>(ReferenceEqualityComparer.Instance);
        foreach (var deployment in deployments)
        {
            ids.TryAdd(deployment, $"{prefix}deployment{ids.Count + 1}");
        }

        return ids;
    }
}
