using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Ecs;

/// <summary>Services, as told with <c>--include TAGS</c>. Cluster and task definition are ARNs, as a configuration that refers to both has them.</summary>
internal static class AwsEcsServiceTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_ecs_service",
        // A deleted service stays in the answers for a while.
        Listing = new("ecs", "describe-services", "services[]") { Where = IsOneOf("status", "INACTIVE").Select(static inactive => inactive.Bool == false) },
        Id = Joined("/", String("clusterArn").SelectString(Names.AfterLastSlash), String("serviceName")),
        Name = String("serviceName"),
        Arn = String("serviceArn"),
        Attributes = new()
        {
            ["alarms"] = Block("deploymentConfiguration.alarms", new()
            {
                ["alarm_names"] = StringSet("alarmNames[]"),
                ["enable"] = Bool("enable"),
                ["rollback"] = Bool("rollback"),
            }),
            ["availability_zone_rebalancing"] = String("availabilityZoneRebalancing"),
            ["capacity_provider_strategy"] = BlockSet("capacityProviderStrategy[]", new()
            {
                ["base"] = Number("base", absent: 0),
                ["capacity_provider"] = String("capacityProvider"),
                ["weight"] = Number("weight", absent: 0),
            }),
            ["cluster"] = String("clusterArn"),
            ["deployment_circuit_breaker"] = Block("deploymentConfiguration.deploymentCircuitBreaker", new()
            {
                ["enable"] = Bool("enable"),
                ["rollback"] = Bool("rollback"),
            }),
            ["deployment_controller"] = Block("deploymentController", new() { ["type"] = String("type") }),
            ["deployment_maximum_percent"] = Number("deploymentConfiguration.maximumPercent", absent: AttributeValue.Null),
            ["deployment_minimum_healthy_percent"] = Number("deploymentConfiguration.minimumHealthyPercent", absent: AttributeValue.Null),
            ["desired_count"] = Number("desiredCount"),
            ["enable_ecs_managed_tags"] = Bool("enableECSManagedTags", absent: false),
            ["enable_execute_command"] = Bool("enableExecuteCommand", absent: false),
            ["health_check_grace_period_seconds"] = Number("healthCheckGracePeriodSeconds", absent: AttributeValue.Null),
            ["id"] = String("serviceArn"),
            ["launch_type"] = String("launchType"),
            ["load_balancer"] = BlockSet("loadBalancers[]", new()
            {
                ["container_name"] = String("containerName"),
                ["container_port"] = Number("containerPort", absent: AttributeValue.Null),
                ["elb_name"] = String("loadBalancerName"),
                ["target_group_arn"] = String("targetGroupArn"),
            }),
            ["name"] = String("serviceName"),
            ["network_configuration"] = Block("networkConfiguration.awsvpcConfiguration", new()
            {
                ["assign_public_ip"] = String("assignPublicIp").Select(static assign => assign.String == "ENABLED"),
                ["security_groups"] = StringSet("securityGroups[]"),
                ["subnets"] = StringSet("subnets[]"),
            }),
            ["ordered_placement_strategy"] = Blocks("placementStrategy[]", new()
            {
                // What was given in lower case is told in upper case.
                ["field"] = String("field").SelectString(static field => field is "CPU" or "MEMORY" ? field.ToLowerInvariant() : field),
                ["type"] = String("type"),
            }),
            ["placement_constraints"] = BlockSet("placementConstraints[]", new() { ["expression"] = String("expression"), ["type"] = String("type") }),
            ["platform_version"] = String("platformVersion"),
            ["propagate_tags"] = String("propagateTags"),
            ["scheduling_strategy"] = String("schedulingStrategy"),
            ["service_connect_configuration"] = ServiceConnect.Configuration(),
            ["service_registries"] = Block("serviceRegistries[0]", new()
            {
                ["container_name"] = String("containerName"),
                ["container_port"] = Number("containerPort", absent: AttributeValue.Null),
                ["port"] = Number("port", absent: AttributeValue.Null),
                ["registry_arn"] = String("registryArn"),
            }),
            ["tags"] = Tags("tags", "key", "value"),
            ["tags_all"] = Tags("tags", "key", "value"),
            ["task_definition"] = String("taskDefinition"),
        },
    };
}
