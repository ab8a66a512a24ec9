namespace Hokusai.Core.Monitoring;

/// <summary>What a person wants monitored, by the names that a person knows.</summary>
public sealed record MonitoringRequest
{
    /// <summary>How.</summary>
    public required MonitoringSettings Settings { get; init; }

    /// <summary>Which parts.</summary>
    public MonitoringParts Parts { get; init; } = MonitoringParts.All;

    /// <summary>Identifiers of database instances.</summary>
    public IReadOnlyList<string> RdsInstances { get; init; } = [];

    /// <summary>The ECS cluster of <see cref="EcsServices"/>: its name or ARN.</summary>
    public string? EcsCluster { get; init; }

    /// <summary>Names or ARNs of ECS services; of an ARN the cluster is taken. Without any, all services of the cluster.</summary>
    public IReadOnlyList<string> EcsServices { get; init; } = [];

    /// <summary>Names of buckets with objects that matter.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>Names or ARNs of application load balancers.</summary>
    public IReadOnlyList<string> LoadBalancers { get; init; } = [];

    /// <summary>Names of log groups.</summary>
    public IReadOnlyList<string> LogGroups { get; init; } = [];

    /// <summary>Names of buckets with Terraform states.</summary>
    public IReadOnlyList<string> StateBuckets { get; init; } = [];

    /// <summary>Names of DynamoDB tables with Terraform's locks.</summary>
    public IReadOnlyList<string> LockTables { get; init; } = [];

    /// <summary>Tags by which more of all of these are found; empty for none.</summary>
    public IReadOnlyDictionary<string, string> FindByTags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many connections the databases take, where a person knows it better; null to find out.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>Whether Config's recorder and delivery channel are made where there are none.</summary>
    public bool CreatesConfigRecorder { get; init; }

    /// <summary>The bucket that Config's delivery channel writes to; needed with <see cref="CreatesConfigRecorder"/>.</summary>
    public string? ConfigBucket { get; init; }

    /// <summary>Whether what the monitoring has and is not wanted any more is removed.</summary>
    public bool Prunes { get; init; }

    /// <summary>Whether anything is named to be monitored.</summary>
    public bool NamesTargets => RdsInstances.Count > 0 || EcsCluster is not null || EcsServices.Count > 0 || Buckets.Count > 0 || LoadBalancers.Count > 0
        || LogGroups.Count > 0 || StateBuckets.Count > 0 || LockTables.Count > 0 || FindByTags.Count > 0;
}
