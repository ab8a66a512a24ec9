using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>What the sample account's service and database went through, as far as the testbed plays it itself.</summary>
internal static class SampleDeployments
{
    private static readonly DateTimeOffset s_deployed = new(2025, 7, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_rolledBack = new(2025, 7, 18, 14, 10, 0, TimeSpan.Zero);

    public static void Seed(AwsTestbed aws)
    {
        var service = $"{SampleAccount.Production}/{SampleAccount.ServiceName}";
        var ecs = $"arn:aws:ecs:us-east-1:{aws.AccountId}";
        foreach (var revision in new[] { 1, 2 })
        {
            aws.Ecs.AddRevision(JsonNode.Parse($$"""
                {
                  "serviceRevisionArn": "{{ecs}}:service-revision/{{service}}/{{revision}}", "serviceArn": "{{ecs}}:service/{{service}}", "clusterArn": "{{ecs}}:cluster/{{SampleAccount.Production}}",
                  "taskDefinition": "{{ecs}}:task-definition/{{SampleAccount.Family}}:{{revision}}", "launchType": "FARGATE", "platformVersion": "1.4.0", "platformFamily": "Linux",
                  "containerImages": [{ "containerName": "api", "image": "hokusai-api:latest", "imageDigest": "sha256:{{new string((char)('0' + revision), 64)}}" }],
                  "createdAt": {{s_deployed.ToUnixTimeSeconds()}}
                }
                """)!.AsObject());
        }

        aws.Ecs.Add(Deployment(ecs, service, "first", s_deployed, target: 1, """ "status": "SUCCESSFUL", "deploymentCircuitBreaker": { "status": "MONITORING_COMPLETE", "failureCount": 0, "threshold": 3 } """));
        aws.Ecs.Add(Deployment(ecs, service, "second", s_rolledBack, target: 2, $$"""
            "status": "ROLLBACK_SUCCESSFUL", "deploymentCircuitBreaker": { "status": "TRIGGERED", "failureCount": 3, "threshold": 3 },
            "rollback": { "reason": "Service deployment rolled back because the circuit breaker threshold was exceeded.", "startedAt": {{s_rolledBack.AddMinutes(6).ToUnixTimeSeconds()}}, "serviceRevisionArn": "{{ecs}}:service-revision/{{service}}/1" }
            """));
        aws.RdsEvents.Add(new RdsEvent(new DateTimeOffset(2025, 7, 18, 14, 42, 5, TimeSpan.Zero), "db-instance", SampleAccount.Production, "Reset master credentials", "configuration change"));
        aws.AccessAdvisor.Add(new LastAccess($"arn:aws:iam::{aws.AccountId}:role/hokusai-terraform-deploy", "rds") { Time = s_rolledBack });
    }

    private static JsonObject Deployment(string ecs, string service, string id, DateTimeOffset started, int target, string outcome) => JsonNode.Parse($$"""
        {
          "serviceDeploymentArn": "{{ecs}}:service-deployment/{{service}}/{{id}}", "serviceArn": "{{ecs}}:service/{{service}}", "clusterArn": "{{ecs}}:cluster/{{SampleAccount.Production}}",
          "createdAt": {{started.ToUnixTimeSeconds()}}, "startedAt": {{started.ToUnixTimeSeconds()}}, "finishedAt": {{started.AddMinutes(9).ToUnixTimeSeconds()}}, "updatedAt": {{started.AddMinutes(9).ToUnixTimeSeconds()}},
          "sourceServiceRevisions": [{ "arn": "{{ecs}}:service-revision/{{service}}/1", "requestedTaskCount": 2, "runningTaskCount": 2, "pendingTaskCount": 0 }],
          "targetServiceRevision": { "arn": "{{ecs}}:service-revision/{{service}}/{{target}}", "requestedTaskCount": 2, "runningTaskCount": 0, "pendingTaskCount": 0 },
          "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true }, "maximumPercent": 200, "minimumHealthyPercent": 100 },
          {{outcome}}
        }
        """)!.AsObject();
}
