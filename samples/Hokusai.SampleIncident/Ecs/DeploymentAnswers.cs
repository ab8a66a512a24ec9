using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>What ECS answers about service deployments and service revisions, newest first.</summary>
internal static class DeploymentAnswers
{
    public static JsonObject Listing(ContainerService service) => new()
    {
        ["serviceDeployments"] = new JsonArray([.. NewestFirst(service).Select(Brief)]),
    };

    public static JsonObject Deployments(ContainerService service) => new()
    {
        ["serviceDeployments"] = new JsonArray([.. NewestFirst(service).Select(Whole)]),
        ["failures"] = new JsonArray(),
    };

    public static JsonObject Revisions(ContainerService service) => new()
    {
        ["serviceRevisions"] = new JsonArray([.. NewestFirst(service).Select(Revision)]),
        ["failures"] = new JsonArray(),
    };

    private static IEnumerable<Deployment> NewestFirst(ContainerService service) => service.Deployments.OrderByDescending(deployment => deployment.CreatedAt);

    private static JsonObject Brief(Deployment deployment)
    {
        var answer = new JsonObject
        {
            ["serviceDeploymentArn"] = deployment.Arn,
            ["serviceArn"] = deployment.Service.Arn,
            ["clusterArn"] = deployment.Service.ClusterArn,
            ["startedAt"] = CliJson.Time(deployment.StartedAt, deployment.Arn),
            ["createdAt"] = CliJson.Time(deployment.CreatedAt, deployment.EcsId),
        };
        AddTime(answer, "finishedAt", deployment.FinishedAt, deployment);
        answer["targetServiceRevisionArn"] = deployment.RevisionArn;
        AddStatus(answer, deployment);
        return answer;
    }

    private static JsonObject Whole(Deployment deployment)
    {
        var service = deployment.Service;
        var answer = new JsonObject
        {
            ["serviceDeploymentArn"] = deployment.Arn,
            ["serviceArn"] = service.Arn,
            ["clusterArn"] = service.ClusterArn,
            ["createdAt"] = CliJson.Time(deployment.CreatedAt, deployment.EcsId),
            ["startedAt"] = CliJson.Time(deployment.StartedAt, deployment.Arn),
        };
        AddTime(answer, "finishedAt", deployment.FinishedAt, deployment);
        AddTime(answer, "stoppedAt", deployment.StoppedAt, deployment);
        answer["updatedAt"] = CliJson.Time(deployment.UpdatedAt, deployment.Arn);
        answer["sourceServiceRevisions"] = new JsonArray([.. deployment.Sources.Select(source => Tasks(source, 0))]);
        answer["targetServiceRevision"] = Tasks(deployment, deployment.Status is "SUCCESSFUL" ? deployment.TaskCount : 0);
        AddStatus(answer, deployment);
        answer["deploymentConfiguration"] = ServiceAnswers.Configuration(service);
        if (deployment.Rollback is { } rollback)
        {
            answer["rollback"] = new JsonObject
            {
                ["reason"] = rollback.Reason,
                ["startedAt"] = CliJson.Time(rollback.StartedAt, deployment.Arn),
                ["serviceRevisionArn"] = rollback.To.RevisionArn,
            };
        }

        answer["deploymentCircuitBreaker"] = CircuitBreaker(deployment);
        answer["alarms"] = Alarms(deployment);
        return answer;
    }

    private static JsonObject CircuitBreaker(Deployment deployment) => !deployment.Service.Breaker.Enable
        ? new JsonObject { ["status"] = "DISABLED", ["failureCount"] = 0, ["threshold"] = Threshold(deployment) }
        : new JsonObject
        {
            ["status"] = deployment.BreakerTriggered ? "TRIGGERED" : "MONITORING_COMPLETE",
            ["failureCount"] = deployment.FailedTasks,
            ["threshold"] = Threshold(deployment),
        };

    // Half the tasks, at least 3 and at most 200: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
    private static int Threshold(Deployment deployment) => Math.Clamp((deployment.TaskCount + 1) / 2, 3, 200);

    private static JsonObject Alarms(Deployment deployment)
    {
        if (deployment.Service.Alarm is not { } alarm)
        {
            return new JsonObject { ["status"] = "DISABLED" };
        }

        var answer = new JsonObject { ["status"] = deployment.AlarmTriggered ? "TRIGGERED" : "MONITORING_COMPLETE", ["alarmNames"] = CliJson.Texts(alarm) };
        if (deployment.AlarmTriggered)
        {
            answer["triggeredAlarmNames"] = CliJson.Texts(alarm);
        }

        return answer;
    }

    private static JsonObject Revision(Deployment deployment)
    {
        var service = deployment.Service;
        return new JsonObject
        {
            ["serviceRevisionArn"] = deployment.RevisionArn,
            ["serviceArn"] = service.Arn,
            ["clusterArn"] = service.ClusterArn,
            ["taskDefinition"] = deployment.Definition.Arn,
            ["launchType"] = "FARGATE",
            ["platformVersion"] = "1.4.0",
            ["platformFamily"] = "Linux",
            ["loadBalancers"] = ServiceAnswers.LoadBalancers(service),
            ["networkConfiguration"] = ServiceAnswers.Network(service),
            ["containerImages"] = new JsonArray(new JsonObject
            {
                ["containerName"] = service.Name,
                ["imageDigest"] = deployment.ImageDigest,
                ["image"] = deployment.Definition.Image,
            }),
            ["guardDutyEnabled"] = false,
            ["createdAt"] = CliJson.Time(deployment.CreatedAt, deployment.EcsId),
        };
    }

    private static JsonObject Tasks(Deployment deployment, int running) => new()
    {
        ["arn"] = deployment.RevisionArn,
        ["requestedTaskCount"] = running,
        ["runningTaskCount"] = running,
        ["pendingTaskCount"] = 0,
    };

    private static void AddStatus(JsonObject answer, Deployment deployment)
    {
        answer["status"] = deployment.Status;
        if (deployment.StatusReason is { } reason)
        {
            answer["statusReason"] = reason;
        }
    }

    private static void AddTime(JsonObject answer, string name, DateTimeOffset? time, Deployment deployment)
    {
        if (time is { } moment)
        {
            answer[name] = CliJson.Time(moment, deployment.Arn);
        }
    }
}
