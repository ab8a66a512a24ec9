using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring;

/// <summary>One of everything that can be monitored.</summary>
internal static class MonitoredAccount
{
    public static MonitoringSettings Settings { get; } = new() { Name = "orders" };

    public static MonitoringTargets Nothing { get; } = new() { AccountId = "123456789012", Region = "eu-west-1" };

    public static MonitoringTargets Targets { get; } = Nothing with
    {
        Databases = [Database("orders-production"), Database("billing-1", "billing")],
        Services = [new ServiceTarget("production", "api", Fact.Known(true), 3, IsScaled: false)],
        Buckets = [new BucketTarget("orders-models", Fact.Known(true))],
        LoadBalancers = [new LoadBalancerTarget("orders", "app/orders/50dc6c495c0c9188", [])],
        LogGroups = ["/ecs/orders-api"],
        StateBuckets = ["orders-states"],
        LockTables = ["terraform-locks"],
    };

    public static DatabaseTarget Database(string identifier, string? cluster = null) => new()
    {
        Identifier = identifier,
        Engine = cluster is null ? "postgres" : "aurora-postgresql",
        InstanceClass = "db.m5.large",
        ClusterIdentifier = cluster,
        Memory = Fact.Known(8L << 30),
        Connections = Fact.Unknown<ConnectionLimit>("Nobody asked."),
    };
}
