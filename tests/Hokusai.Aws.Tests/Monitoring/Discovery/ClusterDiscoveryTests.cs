using Hokusai.Aws.Monitoring.Discovery;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Discovery;

/// <summary>A cluster of databases is monitored member by member.</summary>
public sealed class ClusterDiscoveryTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    private readonly List<ReadProblem> _problems = [];

    [SkippableFact]
    public async Task A_clusters_name_stands_for_all_of_its_members_each_once()
    {
        await ClusterAsync("billing", "billing-1", "billing-2");

        var databases = await FindAsync("billing", "billing-2");

        Assert.Equal(["billing-1", "billing-2"], databases.Select(database => database.Identifier));
        Assert.All(databases, database => Assert.Equal("billing", database.ClusterIdentifier));
        Assert.Empty(_problems);
    }

    [SkippableFact]
    public async Task Of_several_members_any_may_become_a_reader_and_one_alone_never()
    {
        await ClusterAsync("billing", "billing-1", "billing-2");
        await ClusterAsync("single", "single-1");

        var databases = await FindAsync("billing-1", "billing-2", "single-1");

        Assert.Equal([true, true, false], databases.Select(database => database.IsReplica));
    }

    [SkippableFact]
    public async Task A_cluster_without_members_and_a_name_of_nothing_are_told_apart()
    {
        await ClusterAsync("empty");

        Assert.Empty(await FindAsync("empty", "nothing"));

        Assert.Equal(["empty", "nothing"], _problems.Select(problem => problem.Source));
        Assert.All(_problems, problem => Assert.Equal(MonitoringErrorIds.TargetNotFound, problem.ErrorId));
        Assert.Contains("no instance in the database cluster", _problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("no database instance or cluster", _problems[1].Reason, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<DatabaseTarget>> FindAsync(params string[] names)
    {
        var discovery = new MonitoringDiscovery(FaultClient.Connect(Aws.EndpointUrl, timeout: null), TimeProvider.System);
        var found = await discovery.FindAsync(new MonitoringRequest { Settings = new(), RdsInstances = names, MaxConnections = 100 }, _problems, CancellationToken.None);
        return found.Databases;
    }

    private async Task ClusterAsync(string name, params string[] members)
    {
        if (Aws is null)
        {
            await StartAsync();
        }

        await QueryAsync("rds", "2014-10-31", "CreateDBCluster", ("DBClusterIdentifier", name), ("Engine", "aurora-postgresql"), ("MasterUsername", "admin1"), ("MasterUserPassword", "not-a-secret"));
        foreach (var member in members)
        {
            await QueryAsync(
                "rds", "2014-10-31", "CreateDBInstance", ("DBInstanceIdentifier", member), ("DBClusterIdentifier", name), ("Engine", "aurora-postgresql"), ("DBInstanceClass", "db.r6g.large"));
        }
    }
}
