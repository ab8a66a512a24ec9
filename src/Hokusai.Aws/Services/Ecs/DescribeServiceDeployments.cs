using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html</summary>
internal sealed record DescribeServiceDeploymentsRequest : AwsRequest<DescribeServiceDeploymentsResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeServiceDeployments");

    public IReadOnlyList<string>? ServiceDeploymentArns { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html</summary>
internal sealed record DescribeServiceDeploymentsResponse : AwsShape
{
    public IReadOnlyList<ServiceDeployment>? ServiceDeployments { get; init; }
    public IReadOnlyList<Failure>? Failures { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html</summary>
internal sealed record ServiceDeployment : AwsShape
{
    public string? ServiceDeploymentArn { get; init; }
    public string? ServiceArn { get; init; }
    public string? ClusterArn { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public DateTimeOffset? StoppedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public IReadOnlyList<ServiceRevisionSummary>? SourceServiceRevisions { get; init; }
    public ServiceRevisionSummary? TargetServiceRevision { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public string? LifecycleStage { get; init; }
    public IReadOnlyList<DeploymentLifecycleHookDetail>? LifecycleHookDetails { get; init; }
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }
    public Rollback? Rollback { get; init; }
    public ServiceDeploymentCircuitBreaker? DeploymentCircuitBreaker { get; init; }
    public ServiceDeploymentAlarms? Alarms { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentAlarms.html</summary>
internal sealed record ServiceDeploymentAlarms : AwsShape
{
    public string? Status { get; init; }
    public IReadOnlyList<string>? AlarmNames { get; init; }
    public IReadOnlyList<string>? TriggeredAlarmNames { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html</summary>
internal sealed record ServiceDeploymentCircuitBreaker : AwsShape
{
    public string? Status { get; init; }
    public int? FailureCount { get; init; }
    public int? Threshold { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Rollback.html</summary>
internal sealed record Rollback : AwsShape
{
    public string? Reason { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public string? ServiceRevisionArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookDetail.html</summary>
internal sealed record DeploymentLifecycleHookDetail : AwsShape
{
    public string? HookId { get; init; }
    public string? TargetType { get; init; }
    public string? TargetArn { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public string? TimeoutAction { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionSummary.html</summary>
internal sealed record ServiceRevisionSummary : AwsShape
{
    public string? Arn { get; init; }
    public int? RequestedTaskCount { get; init; }
    public int? RunningTaskCount { get; init; }
    public int? PendingTaskCount { get; init; }
    public double? RequestedTestTrafficWeight { get; init; }
    public double? RequestedProductionTrafficWeight { get; init; }
}
