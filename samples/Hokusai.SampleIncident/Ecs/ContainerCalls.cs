using System.Globalization;
using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>ECS and ECR calls as CloudTrail writes them.</summary>
internal static class ContainerCalls
{
    /// <summary>A moment within the parameters of an ECS record.</summary>
    public static string TrailTime(DateTimeOffset time) => time.ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture);

    public static ApiCall DescribeServices(ContainerService service) => new("ecs", "DescribeServices")
    {
        Request = new JsonObject { ["services"] = CliJson.Texts(service.Name), ["cluster"] = service.Cluster }.ToJsonString(),
    };

    /// <summary>A change of a service; what the service is after it follows from the deployments.</summary>
    /// <param name="service">The service.</param>
    /// <param name="runningCount">How many tasks run at the call.</param>
    /// <param name="desiredCount">How many there are to be after it.</param>
    /// <param name="changes">Members of the request after cluster and service.</param>
    public static ApiCall UpdateService(ContainerService service, int runningCount, int desiredCount, params (string Name, JsonNode Value)[] changes)
    {
        var request = new JsonObject { ["cluster"] = service.Cluster, ["service"] = service.Name };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        var current = service.Current;
        var deployments = new JsonArray(Deployed(current, "PRIMARY", desiredCount, current.Status is "IN_PROGRESS" ? "IN_PROGRESS" : "COMPLETED"));
        foreach (var source in current.Status is "IN_PROGRESS" ? current.Sources : [])
        {
            deployments.Add(Deployed(source, "ACTIVE", source.TaskCount, RolloutState(source)));
        }

        return new ApiCall("ecs", "UpdateService")
        {
            Request = request.ToJsonString(),
            Response = new JsonObject
            {
                ["service"] = new JsonObject
                {
                    ["serviceArn"] = service.Arn,
                    ["serviceName"] = service.Name,
                    ["clusterArn"] = service.ClusterArn,
                    ["status"] = "ACTIVE",
                    ["desiredCount"] = desiredCount,
                    ["runningCount"] = runningCount,
                    ["pendingCount"] = 0,
                    ["launchType"] = "FARGATE",
                    ["platformVersion"] = "LATEST",
                    ["taskDefinition"] = current.Definition.Arn,
                    ["deploymentConfiguration"] = ServiceAnswers.Configuration(service),
                    ["deployments"] = deployments,
                },
            }.ToJsonString(),
        };
    }

    public static ApiCall StopServiceDeployment(Deployment deployment) => new("ecs", "StopServiceDeployment")
    {
        Request = new JsonObject { ["serviceDeploymentArn"] = deployment.Arn, ["stopType"] = "ROLLBACK" }.ToJsonString(),
        Response = new JsonObject { ["serviceDeploymentArn"] = deployment.Arn }.ToJsonString(),
    };

    public static ApiCall PutImage(string repository, string tag, string digest) => new("ecr", "PutImage")
    {
        Request = $$"""{"registryId":"{{Place.Account}}","repositoryName":"{{repository}}","imageTag":"{{tag}}","imageManifestMediaType":"application/vnd.docker.distribution.manifest.v2+json"}""",
        Response = $$$$"""{"image":{"registryId":"{{{{Place.Account}}}}","repositoryName":"{{{{repository}}}}","imageId":{"imageDigest":"{{{{digest}}}}","imageTag":"{{{{tag}}}}"}}}""",
        Resources = $$"""[{"accountId":"{{Place.Account}}","ARN":"{{Place.Arn("ecr", "repository/" + repository)}}"}]""",
    };

    private static string RolloutState(Deployment deployment) => deployment switch
    {
        { FinishedAt: not null } => "COMPLETED",
        { BreakerTriggered: true } => "FAILED",
        _ => "IN_PROGRESS",
    };

    private static JsonObject Deployed(Deployment deployment, string status, int desiredCount, string rolloutState) => new()
    {
        ["id"] = deployment.EcsId,
        ["status"] = status,
        ["taskDefinition"] = deployment.Definition.Arn,
        ["desiredCount"] = desiredCount,
        ["rolloutState"] = rolloutState,
        ["createdAt"] = TrailTime(deployment.CreatedAt),
    };
}
