using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Events;

public sealed class EventMessagesTests
{
    private const string Canary = "C4nary-5ecret!";

    [Fact]
    public void A_password_change_is_told_with_who_what_when_and_where()
        => Assert.Equal(
            """
            "The master password of a database was set or changed."
            "Who: arn:aws:sts::123456789012:assumed-role/developer/alice, from 198.51.100.7, with APN/1.0 HashiCorp/1.0 Terraform/1.9.5"
            "What: ModifyDBInstance of Orders-Production "
            "Error, if it failed: "
            "When: 2026-03-02T09:14:05Z"
            "Where: account 123456789012, Region eu-west-1"
            "CloudTrail event: 5c2f6a0e-41d7-4b53-8b0c-9f6f2d7e1a34"
            "Look: https://eu-west-1.console.aws.amazon.com/cloudtrailv2/home?region=eu-west-1#/events/5c2f6a0e-41d7-4b53-8b0c-9f6f2d7e1a34"
            "Do: If nobody meant it, run Get-RdsPasswordChange, then Invoke-HokusaiInvestigation -Symptom PasswordChanged."
            """,
            MonitoredSample.Message("rds-password", EventFixture.Read("rds-modify-password")));

    [Fact]
    public void A_failed_deployment_is_told_with_the_services_own_reason()
        => Assert.Equal(
            """
            "A deployment of an ECS service failed."
            "What: SERVICE_DEPLOYMENT_FAILED of arn:aws:ecs:eu-west-1:123456789012:service/production/api, deployment ecs-svc/9223370564342348388: ECS deployment circuit breaker: task failed to start."
            "When: 2026-03-02T09:14:05Z"
            "Where: account 123456789012, Region eu-west-1"
            "EventBridge event: 7bf73129-1428-4cd3-a780-95db273d1602"
            "Look: https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters?region=eu-west-1"
            "Do: Read the service's events and the stopped tasks' reasons, then mend the task definition or deploy the last good one."
            """,
            MonitoredSample.Message("ecs-deployment-failed", EventFixture.Read("ecs-deployment-failed")));

    [Theory]
    [InlineData("rds-deletion-protection", "rds-delete-protected", "What: DeleteDBCluster of billing")]
    [InlineData("rds-deletion-protection", "rds-delete-protected", "Error, if it failed: InvalidParameterCombinationException")]
    [InlineData("rds-password", "rds-modify-tenant", "What: ModifyTenantDatabase of orders-production emea")]
    [InlineData("ecs-task-definition", "ecs-register", "What: RegisterTaskDefinition of orders-api  31")]
    [InlineData("ecs-service", "ecs-update-service", "What: UpdateService of api in cluster arn:aws:ecs:eu-west-1:123456789012:cluster/production, task definition orders-api:30, desired count 3")]
    [InlineData("s3-lifecycle", "s3-lifecycle", "What: PutBucketLifecycle of bucket orders-models")]
    [InlineData("terraform-state", "terraform-state", "What: Object Created (PutObject) s3://orders-states/env:/production/orders.tfstate, version IYV3p45BT0ac8hjHg1houSdS1a.Mro8e, by account or service 123456789012 from 198.51.100.7")]
    [InlineData("terraform-lock-calls", "terraform-lock-item", "What: PutItem of terraform-locks {LockID:old-states/orders.tfstate}")]
    [InlineData("secret-current", "secret-current", "What: orders/database, version EXAMPLE1-90ab-cdef-fedc-ba987SECRET1")]
    [InlineData("secret-rotation-failed", "secret-rotation-failed", "What: RotationFailed of arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders/database-a1b2c3")]
    public void Other_events_are_told_in_words(string rule, string fixture, string line)
        => Assert.Contains($"\"{line}", MonitoredSample.Message(rule, EventFixture.Read(fixture)), StringComparison.Ordinal);

    // CloudTrail masks what it knows to be secret. What it does not know, or a service forgets, must not be in a message either.
    [Fact]
    public void Nothing_of_a_request_that_may_be_secret_is_in_a_message()
    {
        foreach (var (rule, fixture) in EventFixture.Names.SelectMany(name => MonitoredSample.RulesFor(EventFixture.Read(name)).Select(rule => (rule, name))).Where(pair => pair.rule != "s3-expiration"))
        {
            var @event = JsonNode.Parse(EventFixture.Read(fixture).GetRawText())!;
            var detail = @event["detail"]!.AsObject();
            detail["errorMessage"] = Canary;
            foreach (var part in new[] { "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails" })
            {
                var members = detail[part] as JsonObject ?? [];
                detail[part] = members.Parent is null ? members : members.DeepClone();
                foreach (var name in new[] { "masterUserPassword", "secretString", "secretBinary", "containerDefinitions", "policy", "bucketPolicy", "items", "tdeCredentialPassword" })
                {
                    detail[part]![name] = new JsonArray(new JsonObject { ["environment"] = Canary });
                }
            }

            Assert.DoesNotContain(Canary, MonitoredSample.Message(rule, JsonSerializer.SerializeToElement(@event)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Paths_into_requests_lead_to_names_and_counts_only()
    {
        var allowed = new[]
        {
            "dBInstanceIdentifier", "dBClusterIdentifier", "targetDBInstanceIdentifier", "blueGreenDeploymentIdentifier", "tenantDBName", "family", "taskDefinition", "service", "serviceName",
            "serviceDeploymentArn", "cluster", "desiredCount", "bucketName", "key", "tableName", "secretId",
        }.Select(name => $"$.detail.requestParameters.{name}").Append("$.detail.responseElements.taskDefinition.revision").Append("$.detail.additionalEventData.SecretId").ToHashSet(StringComparer.Ordinal);

        var paths = Targets.SelectMany(target => target.Attributes["input_transformer"].Items.Single()["input_paths"].Members.Values).Select(path => path.String!)
            .Where(path => path.Contains("requestParameters", StringComparison.Ordinal) || path.Contains("responseElements", StringComparison.Ordinal) || path.Contains("additionalEventData", StringComparison.Ordinal));

        Assert.Subset(allowed, paths.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_line_is_a_JSON_string_and_uses_every_variable_that_is_read()
    {
        foreach (var target in Targets)
        {
            var transformer = target.Attributes["input_transformer"].Items.Single();
            var template = transformer["input_template"].String!;

            MonitoredSample.Transformer(target);
            Assert.All(template.Split('\n'), line => Assert.NotNull(JsonSerializer.Deserialize<string>(line)));
            Assert.All(transformer["input_paths"].Members.Keys, variable => Assert.Contains($"<{variable}>", template, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_not_delivered_goes_to_the_queue_after_a_day()
        => Assert.All(Targets, target =>
        {
            Assert.Equal("arn:aws:sns:eu-west-1:123456789012:orders-notifications", target.Attributes["arn"].String);
            Assert.Equal("arn:aws:sqs:eu-west-1:123456789012:orders-undelivered", target.Attributes["dead_letter_config"].Items.Single()["arn"].String);
            Assert.Equal(86_400, target.Attributes["retry_policy"].Items.Single()["maximum_event_age_in_seconds"].Number);
        });

    private static IEnumerable<DesiredResource> Targets => MonitoredSample.Plan.Where(resource => resource.Type == "aws_cloudwatch_event_target");
}
