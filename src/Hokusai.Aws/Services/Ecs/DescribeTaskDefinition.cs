using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html</summary>
internal sealed record DescribeTaskDefinitionRequest : AwsRequest<DescribeTaskDefinitionResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeTaskDefinition");

    public string? TaskDefinition { get; init; }
    public IReadOnlyList<string>? Include { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html</summary>
internal sealed record DescribeTaskDefinitionResponse : AwsShape
{
    public TaskDefinition? TaskDefinition { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html</summary>
internal sealed record TaskDefinition : AwsShape
{
    public string? TaskDefinitionArn { get; init; }
    public IReadOnlyList<ContainerDefinition>? ContainerDefinitions { get; init; }
    public string? Family { get; init; }
    public string? TaskRoleArn { get; init; }
    public string? ExecutionRoleArn { get; init; }
    public string? NetworkMode { get; init; }
    public int? Revision { get; init; }
    public IReadOnlyList<Volume>? Volumes { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<EcsAttribute>? RequiresAttributes { get; init; }
    public IReadOnlyList<TaskDefinitionPlacementConstraint>? PlacementConstraints { get; init; }
    public IReadOnlyList<string>? Compatibilities { get; init; }
    public RuntimePlatform? RuntimePlatform { get; init; }
    public IReadOnlyList<string>? RequiresCompatibilities { get; init; }
    public string? Cpu { get; init; }
    public string? Memory { get; init; }
    public IReadOnlyList<InferenceAccelerator>? InferenceAccelerators { get; init; }
    public string? PidMode { get; init; }
    public string? IpcMode { get; init; }
    public ProxyConfiguration? ProxyConfiguration { get; init; }
    public DateTimeOffset? RegisteredAt { get; init; }
    public DateTimeOffset? DeregisteredAt { get; init; }
    public DateTimeOffset? DeleteRequestedAt { get; init; }
    public string? RegisteredBy { get; init; }
    public EphemeralStorage? EphemeralStorage { get; init; }
    public bool? EnableFaultInjection { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html</summary>
internal sealed record ProxyConfiguration : AwsShape
{
    public string? Type { get; init; }
    public string? ContainerName { get; init; }
    public IReadOnlyList<EcsKeyValuePair>? Properties { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html</summary>
internal sealed record RuntimePlatform : AwsShape
{
    public string? CpuArchitecture { get; init; }
    public string? OperatingSystemFamily { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html</summary>
internal sealed record TaskDefinitionPlacementConstraint : AwsShape
{
    public string? Type { get; init; }
    public string? Expression { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html</summary>
internal sealed record Volume : AwsShape
{
    public string? Name { get; init; }
    public HostVolumeProperties? Host { get; init; }
    public DockerVolumeConfiguration? DockerVolumeConfiguration { get; init; }
    public EFSVolumeConfiguration? EfsVolumeConfiguration { get; init; }
    public S3FilesVolumeConfiguration? S3filesVolumeConfiguration { get; init; }
    public FSxWindowsFileServerVolumeConfiguration? FsxWindowsFileServerVolumeConfiguration { get; init; }
    public bool? ConfiguredAtLaunch { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html</summary>
internal sealed record FSxWindowsFileServerVolumeConfiguration : AwsShape
{
    public string? FileSystemId { get; init; }
    public string? RootDirectory { get; init; }
    public FSxWindowsFileServerAuthorizationConfig? AuthorizationConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html</summary>
internal sealed record FSxWindowsFileServerAuthorizationConfig : AwsShape
{
    public string? CredentialsParameter { get; init; }
    public string? Domain { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html</summary>
internal sealed record S3FilesVolumeConfiguration : AwsShape
{
    public string? FileSystemArn { get; init; }
    public string? RootDirectory { get; init; }
    public int? TransitEncryptionPort { get; init; }
    public string? AccessPointArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html</summary>
internal sealed record EFSVolumeConfiguration : AwsShape
{
    public string? FileSystemId { get; init; }
    public string? RootDirectory { get; init; }
    public string? TransitEncryption { get; init; }
    public int? TransitEncryptionPort { get; init; }
    public EFSAuthorizationConfig? AuthorizationConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html</summary>
internal sealed record EFSAuthorizationConfig : AwsShape
{
    public string? AccessPointId { get; init; }
    public string? Iam { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html</summary>
internal sealed record DockerVolumeConfiguration : AwsShape
{
    public string? Scope { get; init; }
    public bool? Autoprovision { get; init; }
    public string? Driver { get; init; }
    public IReadOnlyDictionary<string, string>? DriverOpts { get; init; }
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html</summary>
internal sealed record HostVolumeProperties : AwsShape
{
    public string? SourcePath { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html</summary>
internal sealed record FirelensConfiguration : AwsShape
{
    public string? Type { get; init; }
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html</summary>
internal sealed record SystemControl : AwsShape
{
    public string? Namespace { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html</summary>
internal sealed record HealthCheck : AwsShape
{
    public IReadOnlyList<string>? Command { get; init; }
    public int? Interval { get; init; }
    public int? Timeout { get; init; }
    public int? Retries { get; init; }
    public int? StartPeriod { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html</summary>
internal sealed record Ulimit : AwsShape
{
    public string? Name { get; init; }
    public int? SoftLimit { get; init; }
    public int? HardLimit { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html</summary>
internal sealed record HostEntry : AwsShape
{
    public string? Hostname { get; init; }
    public string? IpAddress { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html</summary>
internal sealed record ContainerDependency : AwsShape
{
    public string? ContainerName { get; init; }
    public string? Condition { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html</summary>
internal sealed record LinuxParameters : AwsShape
{
    public KernelCapabilities? Capabilities { get; init; }
    public IReadOnlyList<Device>? Devices { get; init; }
    public bool? InitProcessEnabled { get; init; }
    public int? SharedMemorySize { get; init; }
    public IReadOnlyList<Tmpfs>? Tmpfs { get; init; }
    public int? MaxSwap { get; init; }
    public int? Swappiness { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html</summary>
internal sealed record Tmpfs : AwsShape
{
    public string? ContainerPath { get; init; }
    public int? Size { get; init; }
    public IReadOnlyList<string>? MountOptions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html</summary>
internal sealed record Device : AwsShape
{
    public string? HostPath { get; init; }
    public string? ContainerPath { get; init; }
    public IReadOnlyList<string>? Permissions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html</summary>
internal sealed record KernelCapabilities : AwsShape
{
    public IReadOnlyList<string>? Add { get; init; }
    public IReadOnlyList<string>? Drop { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html</summary>
internal sealed record VolumeFrom : AwsShape
{
    public string? SourceContainer { get; init; }
    public bool? ReadOnly { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html</summary>
internal sealed record MountPoint : AwsShape
{
    public string? SourceVolume { get; init; }
    public string? ContainerPath { get; init; }
    public bool? ReadOnly { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html</summary>
internal sealed record ContainerRestartPolicy : AwsShape
{
    public bool? Enabled { get; init; }
    public IReadOnlyList<int>? IgnoredExitCodes { get; init; }
    public int? RestartAttemptPeriod { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html</summary>
internal sealed record PortMapping : AwsShape
{
    public int? ContainerPort { get; init; }
    public int? HostPort { get; init; }
    public string? Protocol { get; init; }
    public string? Name { get; init; }
    public string? AppProtocol { get; init; }
    public string? ContainerPortRange { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html</summary>
internal sealed record RepositoryCredentials : AwsShape
{
    public string? CredentialsParameter { get; init; }
}
