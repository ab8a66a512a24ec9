using System.Collections;
using System.Management.Automation;
using Hokusai.Core.Monitoring;

namespace Hokusai.PS;

/// <summary>The base of the cmdlets that are told what is to be monitored, and how.</summary>
public abstract class MonitoringTargetCmdlet : MonitoringCmdlet
{
    private readonly List<string> _instances = [];
    private readonly List<string> _services = [];
    private readonly List<string> _buckets = [];
    private readonly List<string> _balancers = [];
    private readonly List<string> _logGroups = [];

    /// <summary>Identifiers of database instances, or of clusters for all of their members. Objects of AWS.Tools bind by DBInstanceIdentifier.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("DBInstanceIdentifier")]
    [ValidateNotNullOrEmpty]
    public string[] RdsInstance { get; set; } = [];

    /// <summary>The ECS cluster of -EcsService, by name or ARN. Without -EcsService, all of its services.</summary>
    [Parameter]
    [Alias("Cluster")]
    [ValidateNotNullOrEmpty]
    public string? EcsCluster { get; set; }

    /// <summary>ECS services, by name or ARN; of an ARN the cluster is taken. Objects of AWS.Tools bind by ServiceArn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ServiceArn", "ServiceName")]
    [ValidateNotNullOrEmpty]
    public string[] EcsService { get; set; } = [];

    /// <summary>Buckets with objects that matter. Objects of AWS.Tools bind by BucketName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("BucketName")]
    [ValidateNotNullOrEmpty]
    public string[] S3Bucket { get; set; } = [];

    /// <summary>Application load balancers, by name or ARN. Objects of AWS.Tools bind by LoadBalancerArn.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("LoadBalancerArn", "LoadBalancerName")]
    [ValidateNotNullOrEmpty]
    public string[] LoadBalancer { get; set; } = [];

    /// <summary>Log groups whose errors and refused connections count. Objects of AWS.Tools bind by LogGroupName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("LogGroupName")]
    [ValidateNotNullOrEmpty]
    public string[] LogGroup { get; set; } = [];

    /// <summary>Buckets with Terraform states, whose writes are told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] StateBucket { get; set; } = [];

    /// <summary>DynamoDB tables with Terraform's locks, whose operations are told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] LockTable { get; set; } = [];

    /// <summary>Monitors everything that carries these tags, too: @{ Environment = 'production' }. An empty value stands for any.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Hashtable? FindByTag { get; set; }

    /// <summary>The addresses to write to. AWS sends each a link first, which has to be followed; until then its Status is PendingConfirmation.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    /// <summary>An existing topic to tell instead of one of the monitoring's own. Its policy and its key must let CloudWatch, EventBridge and RDS publish.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TopicArn { get; set; }

    /// <summary>Tags for everything that takes tags: @{ Team = 'data' }.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Hashtable? Tag { get; set; }

    /// <summary>
    /// How many connections the databases take, where you know it better. Otherwise Performance Insights tells it where it is on, else it is estimated from the memory of
    /// the class and the parameter group, and labelled as an estimate.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int MaxConnections { get; set; }

    /// <summary>The share of the connection limit at which the alarm goes off, in percent; 80 by default.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public double ConnectionPercent { get; set; } = new MonitoringSettings().ConnectionPercent;

    /// <summary>The CPU use at which alarms go off, in percent; 80 by default.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public double CpuPercent { get; set; } = new MonitoringSettings().CpuPercent;

    /// <summary>The memory use of services at which alarms go off, in percent; 85 by default.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public double MemoryPercent { get; set; } = new MonitoringSettings().MemoryPercent;

    /// <summary>The share of a database's memory below which little is left, in percent; a tenth, and 8 GiB at most, by default.</summary>
    [Parameter]
    [ValidateRange(0.1, 90)]
    public double FreeMemoryPercent { get; set; }

    /// <summary>The share of a database's storage below which little is left, in percent. By default a tenth, at least 2 GiB, and half of it where storage autoscaling acts first.</summary>
    [Parameter]
    [ValidateRange(0.1, 90)]
    public double FreeStoragePercent { get; set; }

    /// <summary>The share of requests, or of log lines, that fail at which alarms go off, in percent; 5 by default.</summary>
    [Parameter]
    [ValidateRange(0.01, 100)]
    public double ErrorPercent { get; set; } = new MonitoringSettings().ErrorPercent;

    /// <summary>The fewest requests in a period for a share of errors to mean anything; 100 by default.</summary>
    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int LeastRequests { get; set; } = new MonitoringSettings().LeastRequests;

    /// <summary>The 95th percentile of a load balancer's response time at which the alarm goes off, in seconds; 1 by default.</summary>
    [Parameter]
    [ValidateRange(0.001, 3600)]
    public double ResponseSeconds { get; set; } = new MonitoringSettings().ResponseSeconds;

    /// <summary>The time that a database's storage takes to read or write at which alarms go off, in seconds; 0.05 by default.</summary>
    [Parameter]
    [ValidateRange(0.0001, 60)]
    public double DatabaseLatencySeconds { get; set; } = new MonitoringSettings().DatabaseLatencySeconds;

    /// <summary>How far a replica may be behind, in seconds; 60 by default.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public double ReplicaLagSeconds { get; set; } = new MonitoringSettings().ReplicaLagSeconds;

    /// <summary>The length of a period of most alarms, in seconds: 60, 300 (the default), 900 or 3600.</summary>
    [Parameter]
    [ValidateSet("60", "300", "900", "3600")]
    public int PeriodSeconds { get; set; } = new MonitoringSettings().PeriodSeconds;

    /// <summary>How many periods in a row CPU, memory and latency have to be over their thresholds; 3 by default.</summary>
    [Parameter]
    [ValidateRange(1, 24)]
    public int EvaluationPeriods { get; set; } = new MonitoringSettings().EvaluationPeriods;

    /// <summary>Takes what comes down the pipeline.</summary>
    protected override void ProcessRecord()
    {
        _instances.AddRange(RdsInstance);
        _services.AddRange(EcsService);
        _buckets.AddRange(S3Bucket);
        _balancers.AddRange(LoadBalancer);
        _logGroups.AddRange(LogGroup);
    }

    /// <summary>What the parameters ask for.</summary>
    private protected MonitoringRequest Request() => new()
    {
        Parts = Parts,
        RdsInstances = Once(_instances),
        EcsCluster = EcsCluster,
        EcsServices = Once(_services),
        Buckets = Once(_buckets),
        LoadBalancers = Once(_balancers),
        LogGroups = Once(_logGroups),
        StateBuckets = Once(StateBucket),
        LockTables = Once(LockTable),
        FindByTags = Pairs(FindByTag),
        MaxConnections = IsGiven(nameof(MaxConnections)) ? MaxConnections : null,
        Settings = new MonitoringSettings
        {
            Name = Name,
            Emails = Once(Email),
            TopicArn = TopicArn,
            Tags = Pairs(Tag),
            ConnectionPercent = ConnectionPercent,
            CpuPercent = CpuPercent,
            MemoryPercent = MemoryPercent,
            FreeMemoryPercent = IsGiven(nameof(FreeMemoryPercent)) ? FreeMemoryPercent : null,
            FreeStoragePercent = IsGiven(nameof(FreeStoragePercent)) ? FreeStoragePercent : null,
            ErrorPercent = ErrorPercent,
            LeastRequests = LeastRequests,
            ResponseSeconds = ResponseSeconds,
            DatabaseLatencySeconds = DatabaseLatencySeconds,
            ReplicaLagSeconds = ReplicaLagSeconds,
            PeriodSeconds = PeriodSeconds,
            EvaluationPeriods = EvaluationPeriods,
        },
    };

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private static IReadOnlyList<string> Once(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal)];
}
