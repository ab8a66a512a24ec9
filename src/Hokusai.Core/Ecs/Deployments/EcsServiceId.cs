using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// One service: names alone do not tell services apart, as every cluster, Region and account may have its own <c>api</c>.
/// </summary>
/// <param name="AccountId">The account; empty where nothing tells.</param>
/// <param name="Region">The Region; empty where nothing tells.</param>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Service">The service's name.</param>
internal readonly record struct EcsServiceId(string AccountId, string Region, string Cluster, string Service)
{
    // What ECS takes where no cluster is named: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
    private const string DefaultCluster = "default";

    /// <summary>
    /// The service that a name or an ARN means, in the long form (<c>service/cluster/name</c>) or the short one (<c>service/name</c>):
    /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids. Null where there is no name.
    /// </summary>
    /// <param name="service">The service's name or ARN.</param>
    /// <param name="cluster">The cluster's name or ARN; null where nothing tells.</param>
    /// <param name="accountId">The account, where no ARN tells it.</param>
    /// <param name="region">The Region, where no ARN tells it.</param>
    public static EcsServiceId? Of(string? service, string? cluster, string accountId, string region)
    {
        if (service is null)
        {
            return null;
        }

        var clusterName = cluster is null ? null : ArnName.ShortName(cluster);
        if (!ArnName.TryParse(service, out var arn))
        {
            var isClusterArn = ArnName.TryParse(cluster, out var clusterArn);
            return new EcsServiceId(
                isClusterArn ? clusterArn.AccountId : accountId, isClusterArn ? clusterArn.Region : region, clusterName ?? DefaultCluster, service);
        }

        // service/cluster/name, service-deployment/cluster/name/id and service-revision/cluster/name/id; the short form has no cluster.
        var parts = arn.Resource.Split('/');
        return parts.Length < 2
            ? null
            : new EcsServiceId(
                arn.AccountId, arn.Region, parts.Length == 2 ? clusterName ?? DefaultCluster : parts[1], parts.Length == 2 ? parts[1] : parts[2]);
    }

    /// <summary>The service of a deployment.</summary>
    public static EcsServiceId Of(EcsDeployment deployment) => new(deployment.AccountId, deployment.Region, deployment.Cluster, deployment.Service);

    /// <summary>The service that went back.</summary>
    public static EcsServiceId Of(EcsReversion reversion) => new(reversion.AccountId, reversion.Region, reversion.Cluster, reversion.Service);

    /// <summary>The service of a step.</summary>
    public static EcsServiceId Of(EcsRevisionStep step) => new(step.AccountId, step.Region, step.Cluster, step.Service);

    /// <summary>The id as one text, by which services are put in order.</summary>
    public string Text => $"{AccountId}/{Region}/{Cluster}/{Service}";
}
