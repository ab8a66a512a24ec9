using Hokusai.SampleIncident.State;

namespace Hokusai.SampleIncident.Trail;

/// <summary>ECS calls on the API's service and task definitions.</summary>
internal static class EcsCalls
{
    private const string ClusterArn = "arn:aws:ecs:us-east-1:111122223333:cluster/hokusai-production";

    /// <summary>The environment is masked, as CloudTrail masks what a service declares sensitive.</summary>
    public static ApiCall RegisterTaskDefinition(int revision, string imageTag)
    {
        var content = $$$$"""
            "family":"hokusai-api","taskRoleArn":"arn:aws:iam::111122223333:role/hokusai-ecs-task","executionRoleArn":"arn:aws:iam::111122223333:role/hokusai-ecs-execution","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],"cpu":"4096","memory":"16384","containerDefinitions":[{"name":"api","image":"{{{{Place.Image}}}}:{{{{imageTag}}}}","cpu":0,"portMappings":[{"containerPort":8080,"hostPort":8080,"protocol":"tcp"}],"essential":true,"environment":"HIDDEN_DUE_TO_SECURITY_REASONS","secrets":[{"name":"DB_CREDENTIALS","valueFrom":"{{{{Place.DBSecretArn}}}}"}],"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/hokusai-api","awslogs-region":"us-east-1","awslogs-stream-prefix":"api"}}}]
            """;
        return new ApiCall("ecs", "RegisterTaskDefinition")
        {
            Request = "{" + content + "}",
            Response = $$$$"""{"taskDefinition":{"taskDefinitionArn":"{{{{StateDocument.TaskDefinitionArn(revision)}}}}","revision":{{{{revision}}}},"status":"ACTIVE",{{{{content}}}}}}""",
        };
    }

    public static ApiCall DeregisterTaskDefinition(int revision) => new("ecs", "DeregisterTaskDefinition")
    {
        Request = $$"""{"taskDefinition":"{{StateDocument.TaskDefinitionArn(revision)}}"}""",
        Response = $$$$"""{"taskDefinition":{"taskDefinitionArn":"{{{{StateDocument.TaskDefinitionArn(revision)}}}}","family":"hokusai-api","revision":{{{{revision}}}},"status":"INACTIVE"}}""",
    };

    /// <summary>A change or redeployment of the service.</summary>
    /// <param name="revision">The revision that the service runs after the call.</param>
    /// <param name="request">Members of the request after cluster and service, starting with a comma.</param>
    /// <param name="deployments">The deployments in the answer: the new one first.</param>
    public static ApiCall UpdateService(int revision, string request, params (string Id, string Status, int Revision, string Created)[] deployments) => new("ecs", "UpdateService")
    {
        Request = $$"""{"cluster":"{{ClusterArn}}","service":"{{Place.Service}}"{{request}}}""",
        Response = $$$$"""{"service":{"serviceArn":"arn:aws:ecs:us-east-1:111122223333:service/hokusai-production/api","serviceName":"api","clusterArn":"{{{{ClusterArn}}}}","status":"ACTIVE","desiredCount":3,"runningCount":3,"pendingCount":0,"launchType":"FARGATE","platformVersion":"LATEST","taskDefinition":"{{{{StateDocument.TaskDefinitionArn(revision)}}}}","deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":false,"rollback":false},"maximumPercent":200,"minimumHealthyPercent":100},"deployments":[{{{{string.Join(',', deployments.Select(Deployment))}}}}]}}""",
    };

    /// <summary>What <c>UpdateService</c> takes for another task definition.</summary>
    public static string TaskDefinition(int revision) => $",\"taskDefinition\":\"{StateDocument.TaskDefinitionArn(revision)}\"";

    private static string Deployment((string Id, string Status, int Revision, string Created) deployment) =>
        $$"""{"id":"ecs-svc/{{deployment.Id}}","status":"{{deployment.Status}}","taskDefinition":"{{StateDocument.TaskDefinitionArn(deployment.Revision)}}","desiredCount":3,"rolloutState":"{{(deployment.Status is "PRIMARY" ? "IN_PROGRESS" : "COMPLETED")}}","createdAt":"{{deployment.Created}}"}""";
}
