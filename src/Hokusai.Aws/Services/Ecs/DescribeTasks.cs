using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</summary>
internal sealed record DescribeTasksRequest : AwsRequest<DescribeTasksResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeTasks");

    public string? Cluster { get; init; }
    public IReadOnlyList<string>? Tasks { get; init; }
    public IReadOnlyList<string>? Include { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</summary>
internal sealed record DescribeTasksResponse : AwsShape
{
    public IReadOnlyList<EcsTask>? Tasks { get; init; }
    public IReadOnlyList<Failure>? Failures { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html</summary>
internal sealed record TaskEphemeralStorage : AwsShape
{
    public int? SizeInGiB { get; init; }
    public string? KmsKeyId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html</summary>
internal sealed record TaskOverride : AwsShape
{
    public IReadOnlyList<ContainerOverride>? ContainerOverrides { get; init; }
    public string? Cpu { get; init; }
    public IReadOnlyList<InferenceAcceleratorOverride>? InferenceAcceleratorOverrides { get; init; }
    public string? ExecutionRoleArn { get; init; }
    public string? Memory { get; init; }
    public string? TaskRoleArn { get; init; }
    public EphemeralStorage? EphemeralStorage { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAcceleratorOverride.html</summary>
internal sealed record InferenceAcceleratorOverride : AwsShape
{
    public string? DeviceName { get; init; }
    public string? DeviceType { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html</summary>
internal sealed record ContainerOverride : AwsShape
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Command { get; init; }
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }
    public int? Cpu { get; init; }
    public int? Memory { get; init; }
    public int? MemoryReservation { get; init; }
    public IReadOnlyList<ResourceRequirement>? ResourceRequirements { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html</summary>
internal sealed record Container : AwsShape
{
    public string? ContainerArn { get; init; }
    public string? TaskArn { get; init; }
    public string? Name { get; init; }
    public string? Image { get; init; }
    public string? ImageDigest { get; init; }
    public string? RuntimeId { get; init; }
    public string? LastStatus { get; init; }
    public int? ExitCode { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }
    public IReadOnlyList<NetworkInterface>? NetworkInterfaces { get; init; }
    public string? HealthStatus { get; init; }
    public IReadOnlyList<ManagedAgent>? ManagedAgents { get; init; }
    public string? Cpu { get; init; }
    public string? Memory { get; init; }
    public string? MemoryReservation { get; init; }
    public IReadOnlyList<string>? GpuIds { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgent.html</summary>
internal sealed record ManagedAgent : AwsShape
{
    public DateTimeOffset? LastStartedAt { get; init; }
    public string? Name { get; init; }
    public string? Reason { get; init; }
    public string? LastStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterface.html</summary>
internal sealed record NetworkInterface : AwsShape
{
    public string? AttachmentId { get; init; }
    public string? PrivateIpv4Address { get; init; }
    public string? Ipv6Address { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBinding.html</summary>
internal sealed record NetworkBinding : AwsShape
{
    public string? BindIP { get; init; }
    public int? ContainerPort { get; init; }
    public int? HostPort { get; init; }
    public string? Protocol { get; init; }
    public string? ContainerPortRange { get; init; }
    public string? HostPortRange { get; init; }
}
