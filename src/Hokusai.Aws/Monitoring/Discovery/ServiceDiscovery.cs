using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.ApplicationAutoScaling;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>What has to be known of ECS services.</summary>
internal sealed class ServiceDiscovery(IAwsConnection connection)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html
    private const int MostServices = 10;

    /// <summary>Services of one cluster.</summary>
    /// <param name="cluster">The cluster's name or ARN.</param>
    /// <param name="services">Names or ARNs; none for all of the cluster.</param>
    /// <param name="problems">Takes what is not there, and what could not be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ServiceTarget>> FindAsync(
        string cluster, IReadOnlyList<string> services, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        var found = new List<ServiceTarget>();
        try
        {
            var names = services.Count > 0 ? services : await AllAsync(cluster, cancellationToken).ConfigureAwait(false);
            var insights = await InsightsAsync(cluster, cancellationToken).ConfigureAwait(false);
            var scaled = await ScaledAsync(problems, cancellationToken).ConfigureAwait(false);
            foreach (var part in names.Chunk(MostServices))
            {
                var answer = await connection.SendAsync(new DescribeServicesRequest { Cluster = cluster, Services = part }, cancellationToken).ConfigureAwait(false);
                var active = (answer.Services ?? []).Where(service => service.Status == "ACTIVE").ToList();
                found.AddRange(active.Select(service => new ServiceTarget(
                    ShortName(cluster), service.ServiceName!, insights, service.DesiredCount ?? 0, scaled.Contains($"service/{ShortName(cluster)}/{service.ServiceName}"))));
                foreach (var missing in part.Where(name => !active.Exists(service => service.ServiceName == ShortName(name))))
                {
                    problems.Add(MonitoringDiscovery.NotFound($"{ShortName(cluster)}/{ShortName(missing)}", "active ECS service", connection));
                }
            }
        }
        catch (AwsCallException e)
        {
            problems.Add(e.Code == "ClusterNotFoundException" ? MonitoringDiscovery.NotFound(cluster, "ECS cluster", connection) : e.ToProblem() with { Source = cluster });
        }

        return found;
    }

    /// <summary>The last part of an ARN; a name as it is.</summary>
    public static string ShortName(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    /// <summary>The cluster that a service's ARN names; null where it names none: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids</summary>
    public static string? ClusterOf(string nameOrArn)
        => nameOrArn.StartsWith("arn:", StringComparison.Ordinal) && nameOrArn.Split('/') is [_, var cluster, _] ? cluster : null;

    private async Task<IReadOnlyList<string>> AllAsync(string cluster, CancellationToken cancellationToken)
    {
        var arns = new List<string>();
        await foreach (var page in connection.PagesAsync(new ListServicesRequest { Cluster = cluster }, cancellationToken).ConfigureAwait(false))
        {
            arns.AddRange(page.ServiceArns ?? []);
        }

        return arns;
    }

    private async Task<Fact<bool>> InsightsAsync(string cluster, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await connection.SendAsync(new DescribeClustersRequest { Clusters = [cluster], Include = ["SETTINGS"] }, cancellationToken).ConfigureAwait(false);
            return answer.Clusters is [var found, ..]
                ? Fact.Known(found.Settings?.Any(setting => setting.Name == "containerInsights" && setting.Value is "enabled" or "enhanced") == true)
                : Fact.Unknown<bool>($"The cluster {cluster} was not described.");
        }
        catch (AwsCallException e)
        {
            return Fact.Unknown<bool>(e.Message, missingPermission: e.MissingPermission);
        }
    }

    private async Task<HashSet<string>> ScaledAsync(ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        var scaled = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await foreach (var page in connection.PagesAsync(new DescribeScalableTargetsRequest { ServiceNamespace = "ecs" }, cancellationToken).ConfigureAwait(false))
            {
                scaled.UnionWith((page.ScalableTargets ?? []).Select(target => target.ResourceId).OfType<string>());
            }
        }
        catch (AwsCallException e)
        {
            problems.Add(e.ToProblem());
        }

        return scaled;
    }
}
