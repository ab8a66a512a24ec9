using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>What ECS answers about clusters and services. Members are those of the service model of July 2025.</summary>
internal static class ServiceAnswers
{
    // DescribeServices gives the last 100: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html
    private const int KeptEvents = 100;

    public static JsonObject Clusters(IEnumerable<ContainerService> services) => new()
    {
        ["clusters"] = new JsonArray([.. services.GroupBy(service => service.Cluster, StringComparer.Ordinal).Select(cluster => new JsonObject
        {
            ["clusterArn"] = cluster.First().ClusterArn,
            ["clusterName"] = cluster.Key,
            ["status"] = "ACTIVE",
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = cluster.Sum(service => service.DesiredCount),
            ["pendingTasksCount"] = 0,
            ["activeServicesCount"] = cluster.Count(),
            ["statistics"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["settings"] = new JsonArray(new JsonObject { ["name"] = "containerInsights", ["value"] = "disabled" }),
            ["capacityProviders"] = new JsonArray(),
            ["defaultCapacityProviderStrategy"] = new JsonArray(),
        })]),
        ["failures"] = new JsonArray(),
    };

    public static JsonObject Services(IEnumerable<ContainerService> services) => new()
    {
        ["services"] = new JsonArray([.. services.Select(Service)]),
        ["failures"] = new JsonArray(),
    };

    /// <summary>How a service is deployed.</summary>
    public static JsonObject Configuration(ContainerService service) => new()
    {
        ["deploymentCircuitBreaker"] = new JsonObject { ["enable"] = service.Breaker.Enable, ["rollback"] = service.Breaker.Rollback },
        ["maximumPercent"] = 200,
        ["minimumHealthyPercent"] = 100,
        ["alarms"] = new JsonObject
        {
            ["alarmNames"] = service.Alarm is null ? new JsonArray() : CliJson.Texts(service.Alarm),
            ["rollback"] = service.Alarm is not null,
            ["enable"] = service.Alarm is not null,
        },
    };

    public static JsonObject Network(ContainerService service) => new()
    {
        ["awsvpcConfiguration"] = new JsonObject
        {
            ["subnets"] = CliJson.Texts("subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"),
            ["securityGroups"] = CliJson.Texts("sg-0c1d2e3f4a5b60001"),
            ["assignPublicIp"] = service.AssignPublicIp ? "ENABLED" : "DISABLED",
        },
    };

    public static JsonArray LoadBalancers(ContainerService service) => service.TargetGroupArn is not { } group ? [] : new JsonArray(new JsonObject
    {
        ["targetGroupArn"] = group,
        ["containerName"] = service.Name,
        ["containerPort"] = service.Port,
    });

    private static JsonObject Service(ContainerService service)
    {
        var current = service.Current;
        var answer = new JsonObject
        {
            ["serviceArn"] = service.Arn,
            ["serviceName"] = service.Name,
            ["clusterArn"] = service.ClusterArn,
            ["loadBalancers"] = LoadBalancers(service),
            ["serviceRegistries"] = new JsonArray(),
            ["status"] = "ACTIVE",
            ["desiredCount"] = service.DesiredCount,
            ["runningCount"] = service.DesiredCount,
            ["pendingCount"] = 0,
            ["launchType"] = "FARGATE",
            ["platformVersion"] = "LATEST",
            ["platformFamily"] = "Linux",
            ["taskDefinition"] = current.Definition.Arn,
            ["deploymentConfiguration"] = Configuration(service),
            ["deployments"] = new JsonArray(Primary(service, current)),
            ["roleArn"] = $"arn:aws:iam::{Place.Account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
            ["events"] = Events(service),
            ["createdAt"] = CliJson.Time(service.CreatedAt, service.Arn),
            ["currentServiceRevisions"] = new JsonArray(new JsonObject
            {
                ["arn"] = current.RevisionArn,
                ["requestedTaskCount"] = service.DesiredCount,
                ["runningTaskCount"] = service.DesiredCount,
                ["pendingTaskCount"] = 0,
            }),
            ["placementConstraints"] = new JsonArray(),
            ["placementStrategy"] = new JsonArray(),
            ["networkConfiguration"] = Network(service),
        };
        if (service.HealthCheckGraceSeconds is { } grace)
        {
            answer["healthCheckGracePeriodSeconds"] = grace;
        }

        answer["schedulingStrategy"] = "REPLICA";
        answer["deploymentController"] = new JsonObject { ["type"] = "ECS" };
        answer["createdBy"] = service.CreatedBy;
        answer["enableECSManagedTags"] = false;
        answer["propagateTags"] = "NONE";
        answer["enableExecuteCommand"] = false;
        answer["availabilityZoneRebalancing"] = "DISABLED";
        return answer;
    }

    private static JsonObject Primary(ContainerService service, Deployment current)
    {
        // A rollback takes the deployment up again that it goes back to.
        var finished = service.Deployments.Where(deployment => deployment.Rollback?.To == current).Select(deployment => deployment.FinishedAt).Append(current.FinishedAt).Max();
        return new JsonObject
        {
            ["id"] = current.EcsId,
            ["status"] = "PRIMARY",
            ["taskDefinition"] = current.Definition.Arn,
            ["desiredCount"] = service.DesiredCount,
            ["pendingCount"] = 0,
            ["runningCount"] = service.DesiredCount,
            ["failedTasks"] = 0,
            ["createdAt"] = CliJson.Time(current.CreatedAt, current.EcsId),
            ["updatedAt"] = CliJson.Time(finished!.Value, current.EcsId),
            ["launchType"] = "FARGATE",
            ["platformVersion"] = "1.4.0",
            ["platformFamily"] = "Linux",
            ["networkConfiguration"] = Network(service),
            ["rolloutState"] = "COMPLETED",
            ["rolloutStateReason"] = $"ECS deployment {current.EcsId} completed.",
        };
    }

    private static JsonArray Events(ContainerService service)
    {
        var ids = new Dice("service-events/" + service.Arn);
        return new JsonArray([.. service.Events.Take(KeptEvents).Select(item => new JsonObject
        {
            ["id"] = ids.Guid(),
            ["createdAt"] = CliJson.Time(item.Time, service.Arn, item.Place),
            ["message"] = item.Message,
        })]);
    }
}
