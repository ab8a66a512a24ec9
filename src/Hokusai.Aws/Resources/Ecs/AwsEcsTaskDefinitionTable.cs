using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>Revisions of task definitions, as told with <c>--include TAGS</c>.</summary>
internal static class AwsEcsTaskDefinitionTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_ecs_task_definition",
        Listing = new("ecs", "describe-task-definition", ""),
        Id = String("taskDefinition.taskDefinitionArn"),
        Name = String("taskDefinition.family"),
        Arn = String("taskDefinition.taskDefinitionArn"),
        Attributes = new()
        {
            ["arn"] = String("taskDefinition.taskDefinitionArn"),
            ["arn_without_revision"] = String("taskDefinition.taskDefinitionArn").SelectString(static arn => arn[..Math.Max(arn.LastIndexOf(':'), 0)]),
            ["container_definitions"] = ContainerDefinitions.Text(),
            ["cpu"] = String("taskDefinition.cpu"),
            ["enable_fault_injection"] = Bool("taskDefinition.enableFaultInjection", absent: false),
            ["ephemeral_storage"] = Block("taskDefinition.ephemeralStorage", new() { ["size_in_gib"] = Number("sizeInGiB") }),
            ["execution_role_arn"] = String("taskDefinition.executionRoleArn"),
            ["family"] = String("taskDefinition.family"),
            ["id"] = String("taskDefinition.family"),
            ["inference_accelerator"] = BlockSet("taskDefinition.inferenceAccelerators[]", new()
            {
                ["device_name"] = String("deviceName"),
                ["device_type"] = String("deviceType"),
            }),
            ["ipc_mode"] = String("taskDefinition.ipcMode"),
            ["memory"] = String("taskDefinition.memory"),
            ["network_mode"] = String("taskDefinition.networkMode"),
            ["pid_mode"] = String("taskDefinition.pidMode"),
            ["placement_constraints"] = BlockSet("taskDefinition.placementConstraints[]", new()
            {
                ["expression"] = String("expression"),
                ["type"] = String("type"),
            }),
            ["proxy_configuration"] = Block("taskDefinition.proxyConfiguration", new()
            {
                ["container_name"] = String("containerName"),
                ["properties"] = Pairs("properties[]", "name", "value"),
                ["type"] = String("type"),
            }),
            ["requires_compatibilities"] = StringSet("taskDefinition.requiresCompatibilities[]"),
            ["revision"] = Number("taskDefinition.revision"),
            ["runtime_platform"] = Block("taskDefinition.runtimePlatform", new()
            {
                ["cpu_architecture"] = String("cpuArchitecture"),
                ["operating_system_family"] = String("operatingSystemFamily"),
            }),
            ["tags"] = Tags("tags", "key", "value"),
            ["tags_all"] = Tags("tags", "key", "value"),
            ["task_role_arn"] = String("taskDefinition.taskRoleArn"),
            ["volume"] = TaskVolumes.All(),
        },
    };
}
