using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>What EventBridge needs to know of some kinds of targets.</summary>
internal static class EventTargetKinds
{
    public static ValueSource EcsTask() => Block("EcsParameters", new()
    {
        ["capacity_provider_strategy"] = BlockSet("CapacityProviderStrategy[]", new()
        {
            ["base"] = Number("base", absent: 0),
            ["capacity_provider"] = String("capacityProvider"),
            ["weight"] = Number("weight", absent: 0),
        }),
        ["enable_ecs_managed_tags"] = Bool("EnableECSManagedTags", absent: false),
        ["enable_execute_command"] = Bool("EnableExecuteCommand", absent: false),
        ["group"] = String("Group"),
        ["launch_type"] = String("LaunchType"),
        ["network_configuration"] = Block("NetworkConfiguration.awsvpcConfiguration", new()
        {
            ["assign_public_ip"] = String("AssignPublicIp").Select(static assign => assign.String == "ENABLED"),
            ["security_groups"] = StringSet("SecurityGroups[]"),
            ["subnets"] = StringSet("Subnets[]"),
        }),
        ["ordered_placement_strategy"] = Blocks("PlacementStrategy[]", new() { ["field"] = String("field"), ["type"] = String("type") }),
        ["placement_constraint"] = BlockSet("PlacementConstraints[]", new() { ["expression"] = String("expression"), ["type"] = String("type") }),
        ["platform_version"] = String("PlatformVersion"),
        ["propagate_tags"] = String("PropagateTags"),
        ["tags"] = OptionalTags("Tags"),
        ["task_count"] = Number("TaskCount", absent: 1),
        ["task_definition_arn"] = String("TaskDefinitionArn"),
    });

    // Headers and parameters of calls are where tokens are.
    public static ValueSource HttpEndpoint() => Block("HttpParameters", new()
    {
        ["header_parameters"] = StringMap("HeaderParameters").Sensitive(),
        ["path_parameter_values"] = StringList("PathParameterValues[]").Sensitive(),
        ["query_string_parameters"] = StringMap("QueryStringParameters").Sensitive(),
    });
}
