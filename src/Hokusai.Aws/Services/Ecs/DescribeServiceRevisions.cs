using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html</summary>
internal sealed record DescribeServiceRevisionsRequest : AwsRequest<DescribeServiceRevisionsResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeServiceRevisions");

    public IReadOnlyList<string>? ServiceRevisionArns { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html</summary>
internal sealed record DescribeServiceRevisionsResponse : AwsShape
{
    public IReadOnlyList<ServiceRevision>? ServiceRevisions { get; init; }
    public IReadOnlyList<Failure>? Failures { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevision.html</summary>
internal sealed record ServiceRevision : AwsShape
{
    public string? ServiceRevisionArn { get; init; }
    public string? ServiceArn { get; init; }
    public string? ClusterArn { get; init; }
    public string? TaskDefinition { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public string? LaunchType { get; init; }
    public string? PlatformVersion { get; init; }
    public string? PlatformFamily { get; init; }
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public IReadOnlyList<ContainerImage>? ContainerImages { get; init; }
    public bool? GuardDutyEnabled { get; init; }
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }
    public IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public IReadOnlyList<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; init; }
    public ResolvedConfiguration? ResolvedConfiguration { get; init; }
    public ECSManagedResources? EcsManagedResources { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ECSManagedResources.html</summary>
internal sealed record ECSManagedResources : AwsShape
{
    public IReadOnlyList<ManagedIngressPath>? IngressPaths { get; init; }
    public ManagedAutoScaling? AutoScaling { get; init; }
    public IReadOnlyList<ManagedMetricAlarm>? MetricAlarms { get; init; }
    public IReadOnlyList<ManagedSecurityGroup>? ServiceSecurityGroups { get; init; }
    public IReadOnlyList<ManagedLogGroup>? LogGroups { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLogGroup.html</summary>
internal sealed record ManagedLogGroup : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? LogGroupName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedSecurityGroup.html</summary>
internal sealed record ManagedSecurityGroup : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedMetricAlarm.html</summary>
internal sealed record ManagedMetricAlarm : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAutoScaling.html</summary>
internal sealed record ManagedAutoScaling : AwsShape
{
    public ManagedScalableTarget? ScalableTarget { get; init; }
    public IReadOnlyList<ManagedApplicationAutoScalingPolicy>? ApplicationAutoScalingPolicies { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedApplicationAutoScalingPolicy.html</summary>
internal sealed record ManagedApplicationAutoScalingPolicy : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? PolicyType { get; init; }
    public double? TargetValue { get; init; }
    public string? Metric { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScalableTarget.html</summary>
internal sealed record ManagedScalableTarget : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public int? MinCapacity { get; init; }
    public int? MaxCapacity { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedIngressPath.html</summary>
internal sealed record ManagedIngressPath : AwsShape
{
    public string? AccessType { get; init; }
    public string? Endpoint { get; init; }
    public ManagedLoadBalancer? LoadBalancer { get; init; }
    public IReadOnlyList<ManagedSecurityGroup>? LoadBalancerSecurityGroups { get; init; }
    public ManagedCertificate? Certificate { get; init; }
    public ManagedListener? Listener { get; init; }
    public ManagedListenerRule? Rule { get; init; }
    public IReadOnlyList<ManagedTargetGroup>? TargetGroups { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedTargetGroup.html</summary>
internal sealed record ManagedTargetGroup : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? HealthCheckPath { get; init; }
    public int? HealthCheckPort { get; init; }
    public int? Port { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedListenerRule.html</summary>
internal sealed record ManagedListenerRule : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedListener.html</summary>
internal sealed record ManagedListener : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedCertificate.html</summary>
internal sealed record ManagedCertificate : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? DomainName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLoadBalancer.html</summary>
internal sealed record ManagedLoadBalancer : AwsShape
{
    public string? Arn { get; init; }
    public string? Status { get; init; }
    public string? StatusReason { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? Scheme { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResolvedConfiguration.html</summary>
internal sealed record ResolvedConfiguration : AwsShape
{
    public IReadOnlyList<ServiceRevisionLoadBalancer>? LoadBalancers { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionLoadBalancer.html</summary>
internal sealed record ServiceRevisionLoadBalancer : AwsShape
{
    public string? TargetGroupArn { get; init; }
    public string? ProductionListenerRule { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerImage.html</summary>
internal sealed record ContainerImage : AwsShape
{
    public string? ContainerName { get; init; }
    public string? ImageDigest { get; init; }
    public string? Image { get; init; }
}
