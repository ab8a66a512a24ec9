using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Monitoring;

/// <summary>What is to be monitored in one account and Region, as AWS describes it.</summary>
public sealed record MonitoringTargets
{
    /// <summary>The account, twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The database instances.</summary>
    public IReadOnlyList<DatabaseTarget> Databases { get; init; } = [];

    /// <summary>The ECS services.</summary>
    public IReadOnlyList<ServiceTarget> Services { get; init; } = [];

    /// <summary>The buckets with objects that matter.</summary>
    public IReadOnlyList<BucketTarget> Buckets { get; init; } = [];

    /// <summary>The load balancers.</summary>
    public IReadOnlyList<LoadBalancerTarget> LoadBalancers { get; init; } = [];

    /// <summary>The names of log groups whose errors count.</summary>
    public IReadOnlyList<string> LogGroups { get; init; } = [];

    /// <summary>The buckets with Terraform states.</summary>
    public IReadOnlyList<string> StateBuckets { get; init; } = [];

    /// <summary>The names of DynamoDB tables with Terraform's locks.</summary>
    public IReadOnlyList<string> LockTables { get; init; } = [];
}

/// <summary>A database instance.</summary>
public sealed record DatabaseTarget
{
    /// <summary>Its identifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>Its engine as RDS names it: <c>postgres</c>, <c>aurora-mysql</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Its class: <c>db.m5.large</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>The cluster that it is a member of; null where it is none's.</summary>
    public string? ClusterIdentifier { get; init; }

    /// <summary>Whether it has a lag: a read replica, or a member of a cluster of several, any of which a failover makes a reader.</summary>
    public bool IsReplica { get; init; }

    /// <summary>The storage allocated, in GiB; null for Aurora, which allocates as it goes.</summary>
    public int? AllocatedStorageGiB { get; init; }

    /// <summary>How far storage grows by itself, in GiB; null where it does not.</summary>
    public int? MaxAllocatedStorageGiB { get; init; }

    /// <summary>The memory of its class, in bytes; unknown where nothing tells.</summary>
    public required Fact<long> Memory { get; init; }

    /// <summary>How many connections it takes; unknown where nothing tells.</summary>
    public required Fact<ConnectionLimit> Connections { get; init; }
}

/// <summary>An ECS service.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Name">The service's name.</param>
/// <param name="HasContainerInsights">Whether the cluster records Container Insights, which alone has the number of running and desired tasks; unknown where that could not be read.</param>
/// <param name="DesiredCount">How many tasks are wanted now.</param>
/// <param name="IsScaled">Whether Application Auto Scaling changes how many are wanted.</param>
public sealed record ServiceTarget(string Cluster, string Name, Fact<bool> HasContainerInsights, int DesiredCount, bool IsScaled);

/// <summary>A bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SendsToEventBridge">Whether it tells EventBridge of its objects; unknown where that could not be read.</param>
public sealed record BucketTarget(string Name, Fact<bool> SendsToEventBridge);

/// <summary>An application load balancer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dimension">What CloudWatch knows it by: <c>app/name/50dc6c495c0c9188</c>.</param>
/// <param name="TargetGroups">What CloudWatch knows its target groups by: <c>targetgroup/name/73e2d6bc24d8a067</c>.</param>
public sealed record LoadBalancerTarget(string Name, string Dimension, IReadOnlyList<string> TargetGroups);
