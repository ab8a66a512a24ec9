using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.PerformanceInsights;
using Hokusai.Aws.Services.Rds;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Aws.Monitoring.Discovery;

/// <summary>What has to be known of database instances.</summary>
internal sealed class DatabaseDiscovery(IAwsConnection connection, TimeProvider time, int? maxConnections)
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights_Counters.html
    private const string LimitCounter = "db.User.max_connections";

    // Long enough for one point of the counter, which comes every minute.
    private static readonly TimeSpan s_lookBack = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The instances of these names, and those of the clusters of these names, each once. What could not be read <paramref name="problems"/> tells.
    /// </summary>
    public async Task<IReadOnlyList<DatabaseTarget>> FindAsync(IReadOnlyList<string> identifiers, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DatabaseTarget>(StringComparer.Ordinal);
        foreach (var identifier in identifiers)
        {
            try
            {
                foreach (var database in await FindAsync(identifier, problems, cancellationToken).ConfigureAwait(false))
                {
                    found.TryAdd(database.Identifier, database);
                }
            }
            catch (AwsCallException e)
            {
                problems.Add(e.ToProblem() with { Source = identifier });
            }
        }

        return [.. found.Values];
    }

    private async Task<IReadOnlyList<DatabaseTarget>> FindAsync(string identifier, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        if (await InstanceAsync(identifier, cancellationToken).ConfigureAwait(false) is { } instance)
        {
            var own = instance.DBClusterIdentifier is { } name ? await ClusterOfAsync(name, problems, cancellationToken).ConfigureAwait(false) : null;
            return [await DescribeAsync(instance, own, problems, cancellationToken).ConfigureAwait(false)];
        }

        if (await ClusterAsync(identifier, cancellationToken).ConfigureAwait(false) is not { } cluster)
        {
            problems.Add(MonitoringDiscovery.NotFound(identifier, "database instance or cluster", connection));
            return [];
        }

        var members = new List<DatabaseTarget>();
        foreach (var member in cluster.DBClusterMembers ?? [])
        {
            if (await InstanceAsync(member.DBInstanceIdentifier!, cancellationToken).ConfigureAwait(false) is { } one)
            {
                members.Add(await DescribeAsync(one, cluster, problems, cancellationToken).ConfigureAwait(false));
            }
        }

        if (members.Count == 0)
        {
            problems.Add(MonitoringDiscovery.NotFound(identifier, "instance in the database cluster", connection));
        }

        return members;
    }

    private async Task<DBInstance?> InstanceAsync(string identifier, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.SendAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = identifier }, cancellationToken).ConfigureAwait(false) is { DBInstances: [var instance, ..] } ? instance : null;
        }
        catch (AwsCallException e) when (e.Code == "DBInstanceNotFound")
        {
            return null;
        }
    }

    private async Task<DBCluster?> ClusterAsync(string identifier, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.SendAsync(new DescribeDBClustersRequest { DBClusterIdentifier = identifier }, cancellationToken).ConfigureAwait(false) is { DBClusters: [var cluster, ..] } ? cluster : null;
        }
        catch (AwsCallException e) when (e.Code == "DBClusterNotFoundFault")
        {
            return null;
        }
    }

    private async Task<DatabaseTarget> DescribeAsync(DBInstance instance, DBCluster? cluster, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        var (engine, instanceClass) = (instance.Engine ?? "", instance.DBInstanceClass ?? "");
        var isAurora = engine.StartsWith("aurora", StringComparison.Ordinal);
        var size = InstanceClassSize.Of(instanceClass);
        var serverless = cluster?.ServerlessV2ScalingConfiguration is { MaxCapacity: { } most } capacity ? new ServerlessCapacity(capacity.MinCapacity, most) : (ServerlessCapacity?)null;
        return new DatabaseTarget
        {
            Identifier = instance.DBInstanceIdentifier!,
            Engine = engine,
            InstanceClass = instanceClass,
            ClusterIdentifier = instance.DBClusterIdentifier,
            IsReplica = instance.ReadReplicaSourceDBInstanceIdentifier is not null
                || cluster?.DBClusterMembers is { Count: > 1 },
            AllocatedStorageGiB = isAurora ? null : instance.AllocatedStorage,
            MaxAllocatedStorageGiB = instance.MaxAllocatedStorage,
            Memory = size is not null ? Fact.Known(size.Memory)
                : serverless is { } range ? Fact.Known((long)(range.Maximum * 2 * (1L << 30)))
                : Fact.Unknown<long>($"The instance class {instanceClass} is none that is known here."),
            Connections = ConnectionLimits.Find(new ConnectionLimitQuery
            {
                Engine = engine,
                EngineVersion = instance.EngineVersion,
                InstanceClass = instanceClass,
                Given = maxConnections,
                Serverless = serverless,
                Measured = maxConnections is null ? await MeasuredAsync(instance, problems, cancellationToken).ConfigureAwait(false) : null,
                Parameter = maxConnections is null ? await ParameterAsync(instance, cluster, cancellationToken).ConfigureAwait(false) : null,
                AllocatedStorage = instance.AllocatedStorage is { } gib ? gib * (1L << 30) : null,
                Port = instance.Endpoint?.Port,
                IsReplica = instance.ReadReplicaSourceDBInstanceIdentifier is not null,
            }),
        };
    }

    private async Task<DBCluster?> ClusterOfAsync(string identifier, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return await ClusterAsync(identifier, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            problems.Add(e.ToProblem() with { Source = identifier });
            return null;
        }
    }

    private async Task<Fact<double>?> MeasuredAsync(DBInstance instance, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        if (instance.PerformanceInsightsEnabled != true || instance.DbiResourceId is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        try
        {
            var answer = await connection.SendAsync(
                new GetResourceMetricsRequest
                {
                    ServiceType = "RDS",
                    Identifier = instance.DbiResourceId,
                    MetricQueries = [new MetricQuery { Metric = LimitCounter + ".avg" }],
                    StartTime = now - s_lookBack,
                    EndTime = now,
                    PeriodInSeconds = 60,
                },
                cancellationToken).ConfigureAwait(false);
            var last = answer.MetricList?.SelectMany(metric => metric.DataPoints ?? []).Where(point => point.Value > 0).MaxBy(point => point.Timestamp);
            return last?.Value is { } value ? Fact.Known(value, new Evidence { Source = $"Performance Insights {instance.DbiResourceId}", Field = LimitCounter, Time = last.Timestamp }) : null;
        }
        catch (AwsCallException e)
        {
            // The estimate stands in, and the person knows what would be better.
            problems.Add(e.ToProblem() with { Source = instance.DBInstanceIdentifier! });
            return Fact.Unknown<double>(e.Message, missingPermission: e.MissingPermission);
        }
    }

    private async Task<Fact<string>?> ParameterAsync(DBInstance instance, DBCluster? cluster, CancellationToken cancellationToken)
    {
        if (EngineConnections.Of(instance.Engine ?? "", instance.EngineVersion)?.ParameterName is not { } parameter)
        {
            return null;
        }

        try
        {
            // What the instance's own group says outranks the cluster's.
            if (instance.DBParameterGroups is [{ DBParameterGroupName: { } own }, ..]
                && await ValueAsync(new DescribeDBParametersRequest { DBParameterGroupName = own }, page => page.Parameters, parameter, cancellationToken).ConfigureAwait(false) is { } value)
            {
                return Fact.Known(value, new Evidence { Source = own, Field = parameter });
            }

            return cluster?.DBClusterParameterGroup is { } shared
                && await ValueAsync(new DescribeDBClusterParametersRequest { DBClusterParameterGroupName = shared }, page => page.Parameters, parameter, cancellationToken).ConfigureAwait(false) is { } common
                ? Fact.Known(common, new Evidence { Source = shared, Field = parameter })
                : null;
        }
        catch (AwsCallException e)
        {
            return Fact.Unknown<string>(e.Message, missingPermission: e.MissingPermission);
        }
    }

    private async Task<string?> ValueAsync<TPage>(
        Protocols.AwsPagedRequest<TPage> request, Func<TPage, IReadOnlyList<Parameter>?> parameters, string name, CancellationToken cancellationToken)
        where TPage : Protocols.AwsShape
    {
        await foreach (var page in connection.PagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (parameters(page)?.FirstOrDefault(parameter => parameter.ParameterName == name) is { } found)
            {
                return found.ParameterValue is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }
}
