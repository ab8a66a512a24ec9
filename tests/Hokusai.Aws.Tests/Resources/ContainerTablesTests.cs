namespace Hokusai.Aws.Tests.Resources;

public sealed class ContainerTablesTests
{
    [Fact]
    public void Settings_of_a_cluster_that_were_not_asked_for_are_unknown()
    {
        var answers = new Answers()
            .Add("ecs", "describe-clusters", """{ "clusters": [{ "clusterName": "prod", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod", "settings": [] }, { "clusterName": "gone", "status": "INACTIVE" }] }""")
            .Add("ecs", "describe-clusters", """{ "clusters": [{ "clusterName": "test", "settings": [{ "name": "containerInsights", "value": "disabled" }], "tags": [] }] }""", "test");

        var clusters = answers.Of("aws_ecs_cluster");
        Assert.Equal(["prod", "test"], clusters.Select(cluster => cluster.Id));
        Assert.Equal("unknown: The answer was given without --include SETTINGS.", clusters[0].Attribute("setting").ToString());
        Assert.Equal("""[{"name":"containerInsights","value":"disabled"}]""", clusters[1].Attribute("setting").Value.ToString());
        Assert.Empty(clusters[1].Members("tags").Value);
    }

    [Fact]
    public void A_service_is_imported_by_the_names_of_its_cluster_and_itself()
    {
        var service = new Answers().Add("ecs", "describe-services", """
            { "services": [{ "serviceName": "orders", "serviceArn": "arn:aws:ecs:eu-west-1:123456789012:service/prod/orders", "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/prod", "status": "ACTIVE",
              "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"], "assignPublicIp": "ENABLED" } },
              "deployments": [{ "status": "ACTIVE", "serviceConnectConfiguration": { "enabled": false } }, { "status": "PRIMARY", "serviceConnectConfiguration": { "enabled": true, "namespace": "prod" } }] }] }
            """).Only("aws_ecs_service");

        Assert.Equal(("prod/orders", "orders", "arn:aws:ecs:eu-west-1:123456789012:service/prod/orders"), (service.Id, service.Name, service.String("id").Value));
        Assert.True(service.Items("network_configuration").Value[0]["assign_public_ip"].Bool);
        Assert.Equal("prod", service.Items("service_connect_configuration").Value[0]["namespace"].String);
        Assert.Empty(service.Items("deployment_circuit_breaker").Value);
        Assert.False(service.Number("desired_count").IsKnown);
    }

    [Fact]
    public void A_task_definition_is_imported_by_its_ARN_and_called_by_its_family()
    {
        var definition = new Answers().Add("ecs", "describe-task-definition", """
            { "taskDefinition": { "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:3", "family": "orders", "revision": 3, "cpu": "256",
              "volumes": [{ "name": "tmp", "host": { "sourcePath": "/tmp" } }, { "name": "empty", "host": {} }] } }
            """).Only("aws_ecs_task_definition");

        Assert.Equal(("arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:3", "orders", "orders"), (definition.Id, definition.Name, definition.String("id").Value));
        Assert.Equal("arn:aws:ecs:eu-west-1:123456789012:task-definition/orders", definition.String("arn_without_revision").Value);
        Assert.Equal("256", definition.String("cpu").Value);
        Assert.Equal(["/tmp", null], definition.Items("volume").Value.Select(volume => volume["host_path"].String).OrderDescending());
        Assert.False(definition.Attribute("tags").IsKnown);
        Assert.False(definition.Attribute("container_definitions").IsKnown);
    }

    [Fact]
    public void Scaling_is_imported_by_what_it_scales()
    {
        var answers = new Answers()
            .Add("application-autoscaling", "describe-scalable-targets", """
                { "ScalableTargets": [{ "ServiceNamespace": "ecs", "ResourceId": "service/prod/orders", "ScalableDimension": "ecs:service:DesiredCount", "MinCapacity": 1, "MaxCapacity": 4,
                  "SuspendedState": { "DynamicScalingInSuspended": true } }] }
                """, "ecs")
            .Add("application-autoscaling", "describe-scaling-policies", """
                { "ScalingPolicies": [{ "PolicyName": "step", "PolicyType": "StepScaling", "ServiceNamespace": "ecs", "ResourceId": "service/prod/orders", "ScalableDimension": "ecs:service:DesiredCount",
                  "StepScalingPolicyConfiguration": { "StepAdjustments": [{ "MetricIntervalLowerBound": 0.0, "ScalingAdjustment": 1 }, { "MetricIntervalUpperBound": -1.5, "ScalingAdjustment": -1 }] } }] }
                """, "ecs");

        Assert.Equal("ecs/service/prod/orders/ecs:service:DesiredCount", answers.Only("aws_appautoscaling_target").Id);
        Assert.Equal("""[{"dynamic_scaling_in_suspended":true,"dynamic_scaling_out_suspended":false,"scheduled_scaling_suspended":false}]""", answers.Json("aws_appautoscaling_target", "suspended_state"));
        var policy = answers.Only("aws_appautoscaling_policy");
        Assert.Equal("ecs/service/prod/orders/ecs:service:DesiredCount/step", policy.Id);
        Assert.Equal(
            [("0", null), (null, "-1.5")],
            policy.Items("step_scaling_policy_configuration").Value[0]["step_adjustment"].Items
                .Select(step => (step["metric_interval_lower_bound"].String, step["metric_interval_upper_bound"].String)).OrderByDescending(step => step.Item1 is not null));
    }
}
