using static Hokusai.Core.Ecs.TaskDefinitions.Canonical.DefinitionFieldKind;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>
/// What the ECS model says of a task definition: its fields, which lists have an order, and which values say the same as none. Fields and defaults:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html and the pages of its structures, one for each <c>Shape</c> below
/// (<c>API_ContainerDefinition.html</c> and so on). A <c>false</c> of Docker's switches, and a CPU of 0, say what their absence says; ECS answers with the latter.
/// </summary>
internal static class TaskDefinitionModel
{
    private const string False = "false";

    /// <summary>The member that ECS, CodeDeploy and the deploy actions call the containers.</summary>
    public const string Containers = "containerDefinitions";

    /// <summary>The variables of a container.</summary>
    public const string Environment = "environment";

    // API_HealthCheck: "The default value is 30 seconds", "… 5", "… 3"; "By default, the startPeriod is off".
    private static readonly DefinitionShape s_healthCheck = new(
        new("command", Sequence) { IsApplication = true },
        new("interval", Scalar, Default: "30") { IsNullableNumber = true },
        new("timeout", Scalar, Default: "5") { IsNullableNumber = true },
        new("retries", Scalar, Default: "3") { IsNullableNumber = true },
        new("startPeriod", Scalar, Default: "0"));

    // API_PortMapping: "The default is tcp". What a host port says depends on the network mode: see HostPort.
    private static readonly DefinitionShape s_portMapping = new(
        new("containerPort", Scalar) { IsNullableNumber = true },
        new("hostPort", Scalar),
        new("protocol", Scalar, Default: "tcp"),
        new("name", Scalar),
        new("appProtocol", Scalar),
        new("containerPortRange", Scalar));

    private static readonly DefinitionShape s_logConfiguration = new(
        new("logDriver", Scalar),
        new("options", Map) { IsApplication = true },
        Pairs("secretOptions", "name", "valueFrom"));

    // API_LinuxParameters, API_Device ("By default, the container has permissions for read, write, and mknod"), API_Tmpfs.
    private static readonly DefinitionShape s_linuxParameters = new(
        new("capabilities", DefinitionFieldKind.Object, new DefinitionShape(new("add", Set), new("drop", Set))),
        new("devices", Named, new DefinitionShape(new("hostPath", Scalar), new("containerPath", Scalar), new("permissions", Set, Default: "mknod,read,write")), Keys: ["hostPath"]),
        new("initProcessEnabled", Scalar, Default: False),
        new("sharedMemorySize", Scalar) { IsNullableNumber = true },
        new("tmpfs", Named, new DefinitionShape(new("containerPath", Scalar), new("size", Scalar), new("mountOptions", Sequence)), Keys: ["containerPath"]),
        new("maxSwap", Scalar) { IsNullableNumber = true },
        new("swappiness", Scalar) { IsNullableNumber = true });

    // API_ContainerDefinition. essential: "If this parameter is omitted, a container is assumed to be essential". API_ContainerRestartPolicy: 300 seconds.
    // environmentFiles are "processed from the top down": their order has meaning.
    private static readonly DefinitionShape s_container = new(
        new("name", Scalar),
        new("image", Scalar),
        new("repositoryCredentials", DefinitionFieldKind.Object, new DefinitionShape(new DefinitionField("credentialsParameter", Scalar))) { IsMaskedInTrail = true },
        new("cpu", Scalar, Default: "0"),
        new("memory", Scalar) { IsNullableNumber = true },
        new("memoryReservation", Scalar) { IsNullableNumber = true },
        new("links", Set),
        new("portMappings", Named, s_portMapping, Keys: [PortMappings.PortMember, PortMappings.RangeMember, PortMappings.ProtocolMember]),
        new("essential", Scalar, Default: "true"),
        new("restartPolicy", DefinitionFieldKind.Object, new DefinitionShape(
            new("enabled", Scalar, Default: False), new("ignoredExitCodes", Set), new("restartAttemptPeriod", Scalar, Default: "300") { IsNullableNumber = true })),
        new("entryPoint", Sequence) { IsApplication = true },
        new("command", Sequence) { IsApplication = true },
        Pairs(Environment, "name", "value") with { IsApplication = true, IsMaskedInTrail = true },
        new("environmentFiles", Sequence),
        new("mountPoints", Named, new DefinitionShape(new("sourceVolume", Scalar), new("containerPath", Scalar), new("readOnly", Scalar, Default: False)), Keys: ["containerPath"]),
        new("volumesFrom", Named, new DefinitionShape(new("sourceContainer", Scalar), new("readOnly", Scalar, Default: False)), Keys: ["sourceContainer"]),
        new("linuxParameters", DefinitionFieldKind.Object, s_linuxParameters),
        Pairs("secrets", "name", "valueFrom"),
        Pairs("dependsOn", "containerName", "condition"),
        new("startTimeout", Scalar) { IsNullableNumber = true },
        new("stopTimeout", Scalar) { IsNullableNumber = true },
        new("versionConsistency", Scalar, Default: "enabled"),
        new("hostname", Scalar),
        new("user", Scalar),
        new("workingDirectory", Scalar),
        new("disableNetworking", Scalar, Default: False),
        new("privileged", Scalar, Default: False),
        new("readonlyRootFilesystem", Scalar, Default: False),
        new("dnsServers", Sequence),
        new("dnsSearchDomains", Sequence),
        Pairs("extraHosts", "hostname", "ipAddress"),
        new("dockerSecurityOptions", Set),
        new("interactive", Scalar, Default: False),
        new("pseudoTerminal", Scalar, Default: False),
        new("dockerLabels", Map) { IsApplication = true },
        new("ulimits", Named, new DefinitionShape(new("name", Scalar), new("softLimit", Scalar), new("hardLimit", Scalar)), Keys: ["name"]),
        new("logConfiguration", DefinitionFieldKind.Object, s_logConfiguration),
        new("healthCheck", DefinitionFieldKind.Object, s_healthCheck),
        Pairs("systemControls", "namespace", "value"),
        Pairs("resourceRequirements", "type", "value"),
        new("firelensConfiguration", DefinitionFieldKind.Object, new DefinitionShape(new("type", Scalar), new("options", Map) { IsApplication = true })),
        new("credentialSpecs", Sequence));

    // API_EFSVolumeConfiguration and API_EFSAuthorizationConfig: "Specifying / will have the same effect as omitting this parameter", "the default value of
    // DISABLED is used"; API_S3FilesVolumeConfiguration likewise.
    private static readonly DefinitionShape s_volume = new(
        new("name", Scalar),
        new("host", DefinitionFieldKind.Object, new DefinitionShape(new DefinitionField("sourcePath", Scalar))),
        new("dockerVolumeConfiguration", DefinitionFieldKind.Object, new DefinitionShape(
            new("scope", Scalar), new("autoprovision", Scalar, Default: False), new("driver", Scalar), new("driverOpts", Map) { IsApplication = true }, new("labels", Map) { IsApplication = true })),
        new("efsVolumeConfiguration", DefinitionFieldKind.Object, new DefinitionShape(
            new("fileSystemId", Scalar),
            new("rootDirectory", Scalar, Default: "/"),
            new("transitEncryption", Scalar, Default: "DISABLED"),
            new("transitEncryptionPort", Scalar) { IsNullableNumber = true },
            new("authorizationConfig", DefinitionFieldKind.Object, new DefinitionShape(new("accessPointId", Scalar), new("iam", Scalar, Default: "DISABLED"))))),
        new("s3filesVolumeConfiguration", DefinitionFieldKind.Object, new DefinitionShape(
            new("fileSystemArn", Scalar), new("rootDirectory", Scalar, Default: "/"), new("transitEncryptionPort", Scalar) { IsNullableNumber = true }, new("accessPointArn", Scalar))),
        new("fsxWindowsFileServerVolumeConfiguration", DefinitionFieldKind.Object, new DefinitionShape(
            new("fileSystemId", Scalar),
            new("rootDirectory", Scalar),
            new("authorizationConfig", DefinitionFieldKind.Object, new DefinitionShape(new("credentialsParameter", Scalar), new("domain", Scalar))))),
        new("configuredAtLaunch", Scalar, Default: False));

    /// <summary>The task definition. networkMode: "If no network mode is specified, the default is bridge". enableFaultInjection: "The default value is false".</summary>
    public static DefinitionShape Task { get; } = new(
        new("taskRoleArn", Scalar),
        new("executionRoleArn", Scalar),
        new("networkMode", Scalar, Default: "bridge"),
        new(Containers, Named, s_container, Keys: ["name"]),
        new("volumes", Named, s_volume, Keys: ["name"]),
        new("placementConstraints", Named, new DefinitionShape(new("type", Scalar), new("expression", Scalar)), Keys: ["type", "expression"]),
        new("requiresCompatibilities", Set),
        new("cpu", Scalar) { Normalize = TaskSize.Cpu },
        new("memory", Scalar) { Normalize = TaskSize.Memory },
        new("pidMode", Scalar),
        new("ipcMode", Scalar),
        new("proxyConfiguration", DefinitionFieldKind.Object, new DefinitionShape(new("type", Scalar), new("containerName", Scalar), Pairs("properties", "name", "value") with { IsApplication = true })),
        Pairs("inferenceAccelerators", "deviceName", "deviceType"),
        new("ephemeralStorage", DefinitionFieldKind.Object, new DefinitionShape(new DefinitionField("sizeInGiB", Scalar))),
        new("runtimePlatform", DefinitionFieldKind.Object, new DefinitionShape(new("cpuArchitecture", Scalar), new("operatingSystemFamily", Scalar))),
        new("enableFaultInjection", Scalar, Default: False),
        // Its name, what ECS notes of the registration, what it derives, and tags, which change without a new revision.
        new("taskDefinitionArn", OfTheRevision),
        new("family", OfTheRevision),
        new("revision", OfTheRevision),
        new("status", OfTheRevision),
        new("requiresAttributes", OfTheRevision),
        new("compatibilities", OfTheRevision),
        new("registeredAt", OfTheRevision),
        new("registeredBy", OfTheRevision),
        new("deregisteredAt", OfTheRevision),
        new("deleteRequestedAt", OfTheRevision),
        new("tags", OfTheRevision));

    private static DefinitionField Pairs(string name, string key, string value)
        => new(name, Named, new DefinitionShape(new(key, Scalar), new(value, Scalar)), Keys: [key]) { PairValue = value };
}
