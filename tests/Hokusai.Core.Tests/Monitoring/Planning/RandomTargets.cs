using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Planning;

/// <summary>Any set of things to monitor, with names that are easily taken for each other: <c>a-b</c> of <c>c</c>, <c>a</c> of <c>b-c</c>.</summary>
internal static class RandomTargets
{
    private static readonly Gen<string> s_name = Gen.Choose(1, 3).SelectMany(count => Gen.Elements("a", "b", "read", "latency", "production").ArrayOf(count)).Select(parts => string.Join('-', parts));

    private static readonly Gen<string> s_group = Gen.Choose(1, 3)
        .SelectMany(count => Gen.Elements("a", "b", "1", "c_d", "e.f", "#").ArrayOf(count))
        .SelectMany(parts => Gen.Elements("/", "-").SelectMany(separator => Gen.Elements("", "/").Select(start => start + string.Join(separator, parts))));

    private static readonly Gen<DatabaseTarget> s_database =
        from name in s_name
        from isAurora in Gen.Elements(true, false)
        from isReplica in Gen.Elements(true, false)
        from limit in Gen.Choose(0, 5000)
        from storage in Gen.Choose(0, 100)
        select MonitoredAccount.Database(name, isAurora ? $"{name}-cluster" : null) with
        {
            IsReplica = isReplica,
            AllocatedStorageGiB = isAurora || storage == 0 ? null : storage,
            Memory = storage % 2 == 0 ? Fact.Known(8L << 30) : Fact.Unknown<long>("Nobody knows."),
            Connections = limit == 0
                ? Fact.Unknown<ConnectionLimit>("Nobody knows.")
                : Fact.Known(new ConnectionLimit { Limit = limit, Source = ConnectionLimitSource.Estimated, Explanation = "guessed" }),
        };

    private static readonly Gen<ServiceTarget> s_service =
        from cluster in s_name
        from name in s_name
        from insights in Gen.Elements(Fact.Known(true), Fact.Known(false), Fact.Unknown<bool>("Denied."))
        from count in Gen.Choose(0, 3)
        from isScaled in Gen.Elements(true, false)
        select new ServiceTarget(cluster, name, insights, count, isScaled);

    private static readonly Gen<LoadBalancerTarget> s_balancer =
        from name in s_name
        from groups in Several(s_name, part => part)
        select new LoadBalancerTarget(name, $"app/{name}/50dc6c495c0c9188", [.. groups.Select(part => $"targetgroup/{part}/73e2d6bc24d8a067")]);

    public static Arbitrary<MonitoringTargets> Any { get; } = (
        from databases in Several(s_database, database => database.Identifier)
        from services in Several(s_service, service => (service.Cluster, service.Name))
        from balancers in Several(s_balancer, balancer => balancer.Name)
        from buckets in Several(s_name, name => name)
        from states in Several(s_name, name => name)
        from groups in Several(s_group, name => name)
        select MonitoredAccount.Nothing with
        {
            Databases = databases,
            Services = services,
            LoadBalancers = balancers,
            Buckets = [.. buckets.Select(name => new BucketTarget(name, Fact.Known(name.Length % 2 == 0)))],
            StateBuckets = states,
            LogGroups = groups,
        }).ToArbitrary();

    private static Gen<T[]> Several<T, TKey>(Gen<T> one, Func<T, TKey> key) => Gen.Choose(0, 5).SelectMany(count => one.ArrayOf(count)).Select(many => many.DistinctBy(key).ToArray());
}
