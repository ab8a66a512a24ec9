using Amazon;
using Hokusai.Aws.Connection;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>Asks one account and Region about what is to be monitored.</summary>
internal sealed class MonitoringDiscovery(IAwsConnection connection, TimeProvider time) : IMonitoringDiscovery
{
    /// <inheritdoc/>
    public async Task<MonitoringTargets> FindAsync(MonitoringRequest request, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(problems);
        var wanted = await new TagDiscovery(connection).AddAsync(request, problems, cancellationToken).ConfigureAwait(false);
        var databases = new DatabaseDiscovery(connection, time, wanted.MaxConnections);
        var balancers = new LoadBalancerDiscovery(connection);
        var buckets = new BucketDiscovery(connection, time);
        return new MonitoringTargets
        {
            AccountId = connection.AccountId,
            Region = connection.Region,
            Partition = RegionEndpoint.GetBySystemName(connection.Region).PartitionName,
            Databases = await databases.FindAsync(wanted.RdsInstances, problems, cancellationToken).ConfigureAwait(false),
            Services = await ServicesAsync(wanted, problems, cancellationToken).ConfigureAwait(false),
            Buckets = await EachAsync(wanted.Buckets, name => buckets.FindAsync(name, problems, cancellationToken)).ConfigureAwait(false),
            LoadBalancers = await EachAsync(wanted.LoadBalancers, name => balancers.FindAsync(name, problems, cancellationToken)).ConfigureAwait(false),
            LogGroups = wanted.LogGroups,
            StateBuckets = wanted.StateBuckets,
            LockTables = wanted.LockTables,
        };
    }

    /// <summary>What is said of something that is not there.</summary>
    public static ReadProblem NotFound(string name, string kind, IAwsConnection connection) => new()
    {
        Source = name,
        ErrorId = MonitoringErrorIds.TargetNotFound,
        Reason = $"There is no {kind} of this name in {connection.AccountId}, {connection.Region}; it is not monitored.",
        Advice = "Check the name and the Region.",
    };

    private async Task<IReadOnlyList<ServiceTarget>> ServicesAsync(MonitoringRequest request, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        var discovery = new ServiceDiscovery(connection);
        var found = new List<ServiceTarget>();
        var byCluster = request.EcsServices.ToLookup(service => ServiceDiscovery.ClusterOf(service) ?? request.EcsCluster ?? "default", StringComparer.Ordinal);
        foreach (var cluster in byCluster)
        {
            found.AddRange(await discovery.FindAsync(cluster.Key, [.. cluster], problems, cancellationToken).ConfigureAwait(false));
        }

        if (request.EcsServices.Count == 0 && request.EcsCluster is not null)
        {
            found.AddRange(await discovery.FindAsync(request.EcsCluster, [], problems, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    private static async Task<IReadOnlyList<T>> EachAsync<T>(IReadOnlyList<string> names, Func<string, Task<T?>> find)
        where T : class
    {
        var found = new List<T>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (await find(name).ConfigureAwait(false) is { } one)
            {
                found.Add(one);
            }
        }

        return found;
    }
}
