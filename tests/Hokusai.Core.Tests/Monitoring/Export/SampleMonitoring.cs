using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Export;

/// <summary>A monitoring with everything in it that monitoring can be made of.</summary>
internal static class SampleMonitoring
{
    public const string Account = "123456789012";
    public const string Region = "eu-west-1";

    private static MonitoringSettings Settings { get; } = new()
    {
        Emails = ["ops@example.com"],
        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["Kostenstelle/Größe"] = "naïve ${x} \"日本\"" },
    };

    private static MonitoringTargets Targets { get; } = new()
    {
        AccountId = Account,
        Region = Region,
        Databases =
        [
            Database("orders", "postgres", 100),
            Database("reports.v2", "mysql", 100),
            Database("orders-replica", "aurora-postgresql", null) with { ClusterIdentifier = "orders", IsReplica = true },
        ],
        Services =
        [
            new ServiceTarget("main", "web", Fact.Known(true), 3, IsScaled: false),
            new ServiceTarget("main", "worker", Fact.Known(false), 2, IsScaled: true),
        ],
        LoadBalancers = [new LoadBalancerTarget("front", "app/front/50dc6c495c0c9188", ["targetgroup/web/73e2d6bc24d8a067"])],
        Buckets = [new BucketTarget("assets.example.com", Fact.Known(true)), new BucketTarget("uploads", Fact.Known(false))],
        LogGroups = ["/ecs/web", "/aws/rds/instance/orders/postgresql"],
        StateBuckets = ["tf-state"],
        LockTables = ["tf-locks"],
    };

    public static IReadOnlyList<DesiredResource> All() => WantedMonitoring.Of(
        new MonitoringRequest { Settings = Settings, CreatesConfigRecorder = true, ConfigBucket = "config-history" }, Targets, []);

    private static DatabaseTarget Database(string name, string engine, int? storage) => new()
    {
        Identifier = name,
        Engine = engine,
        InstanceClass = "db.m5.large",
        AllocatedStorageGiB = storage,
        Memory = Fact.Known(8L << 30),
        Connections = Fact.Known(new ConnectionLimit { Limit = 100, Source = ConnectionLimitSource.Estimated, Explanation = "100 connections" }),
    };
}
