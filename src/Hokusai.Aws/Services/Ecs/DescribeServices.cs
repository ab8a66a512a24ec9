using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</summary>
internal sealed record DescribeServicesRequest : AwsRequest<DescribeServicesResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeServices");

    public string? Cluster { get; init; }
    public IReadOnlyList<string>? Services { get; init; }
    public IReadOnlyList<string>? Include { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</summary>
internal sealed record DescribeServicesResponse : AwsShape
{
    public IReadOnlyList<Service>? Services { get; init; }
    public IReadOnlyList<Failure>? Failures { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html</summary>
internal sealed record DeploymentController : AwsShape
{
    public string? Type { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html</summary>
internal sealed record PlacementStrategy : AwsShape
{
    public string? Type { get; init; }
    public string? Field { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html</summary>
internal sealed record PlacementConstraint : AwsShape
{
    public string? Type { get; init; }
    public string? Expression { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceCurrentRevisionSummary.html</summary>
internal sealed record ServiceCurrentRevisionSummary : AwsShape
{
    public string? Arn { get; init; }
    public int? RequestedTaskCount { get; init; }
    public int? RunningTaskCount { get; init; }
    public int? PendingTaskCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceEvent.html</summary>
internal sealed record ServiceEvent : AwsShape
{
    public string? Id { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html</summary>
internal sealed record Deployment : AwsShape
{
    public string? Id { get; init; }
    public string? Status { get; init; }
    public string? TaskDefinition { get; init; }
    public int? DesiredCount { get; init; }
    public int? PendingCount { get; init; }
    public int? RunningCount { get; init; }
    public int? FailedTasks { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public string? LaunchType { get; init; }
    public string? PlatformVersion { get; init; }
    public string? PlatformFamily { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public string? RolloutState { get; init; }
    public string? RolloutStateReason { get; init; }
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }
    public IReadOnlyList<ServiceConnectServiceResource>? ServiceConnectResources { get; init; }
    public IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }
    public IReadOnlyList<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html</summary>
internal sealed record ServiceConnectServiceResource : AwsShape
{
    public string? DiscoveryName { get; init; }
    public string? DiscoveryArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html</summary>
internal sealed record TaskSet : AwsShape
{
    public string? Id { get; init; }
    public string? TaskSetArn { get; init; }
    public string? ServiceArn { get; init; }
    public string? ClusterArn { get; init; }
    public string? StartedBy { get; init; }
    public string? ExternalId { get; init; }
    public string? Status { get; init; }
    public string? TaskDefinition { get; init; }
    public int? ComputedDesiredCount { get; init; }
    public int? PendingCount { get; init; }
    public int? RunningCount { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? LaunchType { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public string? PlatformVersion { get; init; }
    public string? PlatformFamily { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }
    public Scale? Scale { get; init; }
    public string? StabilityStatus { get; init; }
    public DateTimeOffset? StabilityStatusAt { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Scale.html</summary>
internal sealed record Scale : AwsShape
{
    public double? Value { get; init; }
    public string? Unit { get; init; }
}
