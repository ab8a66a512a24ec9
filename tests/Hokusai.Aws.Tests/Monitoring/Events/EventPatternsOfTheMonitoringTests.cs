using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Events;

namespace Hokusai.Aws.Tests.Monitoring.Events;

public sealed class EventPatternsOfTheMonitoringTests
{
    [Theory]
    [InlineData("rds-modify-password", "rds-password")]
    [InlineData("rds-manage-cluster-password", "rds-password")]
    [InlineData("rds-modify-tenant", "rds-password")]
    [InlineData("rds-restore-instance", "rds-password")]
    [InlineData("rds-switchover", "rds-switchover")]
    [InlineData("rds-unprotect", "rds-deletion-protection")]
    [InlineData("rds-delete-protected", "rds-deletion-protection")]
    [InlineData("ecs-register", "ecs-task-definition")]
    [InlineData("ecs-update-service", "ecs-service")]
    [InlineData("ecs-create-service-default", "ecs-service")]
    [InlineData("ecs-stop-deployment", "ecs-service")]
    [InlineData("ecs-deployment-failed", "ecs-deployment-failed")]
    [InlineData("s3-lifecycle", "s3-lifecycle")]
    [InlineData("s3-policy", "s3-policy")]
    [InlineData("s3-account-access", "s3-account-access")]
    [InlineData("s3-expiration", "s3-expiration")]
    [InlineData("terraform-state", "terraform-state")]
    [InlineData("terraform-lock", "terraform-lock")]
    [InlineData("terraform-state-put", "terraform-state-calls")]
    [InlineData("terraform-lock-put", "terraform-lock-calls")]
    [InlineData("terraform-lock-item", "terraform-lock-calls")]
    [InlineData("secret-put", "secret-written")]
    [InlineData("secret-current", "secret-current")]
    [InlineData("secret-rotated", "secret-rotated")]
    [InlineData("secret-rotation-failed", "secret-rotation-failed")]
    public void An_event_sets_off_its_rule_and_no_other(string fixture, string rule)
        => Assert.Equal([rule], MonitoredSample.RulesFor(EventFixture.Read(fixture)));

    // Each decoy differs from the fixture in this one fact.
    [Theory]
    [InlineData("rds-modify-password", "detail/requestParameters/masterUserPassword", null)]
    [InlineData("rds-modify-password", "detail/requestParameters/dBInstanceIdentifier", "\"orders-staging\"")]
    [InlineData("rds-modify-password", "detail/errorCode", "\"AccessDenied\"")]
    [InlineData("rds-modify-password", "detail/eventName", "\"DescribeDBInstances\"")]
    [InlineData("rds-modify-password", "source", "\"hokusai.canary\"")]
    [InlineData("rds-manage-cluster-password", "detail/requestParameters/manageMasterUserPassword", null)]
    [InlineData("rds-manage-cluster-password", "detail/requestParameters/dBClusterIdentifier", "\"orders-production\"")]
    [InlineData("rds-modify-tenant", "detail/requestParameters/dBInstanceIdentifier", "\"orders-staging\"")]
    [InlineData("rds-restore-instance", "detail/requestParameters/targetDBInstanceIdentifier", "\"orders-drill\"")]
    [InlineData("rds-unprotect", "detail/requestParameters/deletionProtection", "true")]
    [InlineData("rds-unprotect", "detail/requestParameters/deletionProtection", null)]
    [InlineData("rds-delete-protected", "detail/requestParameters/dBClusterIdentifier", "\"staging\"")]
    [InlineData("ecs-register", "detail/eventName", "\"DescribeTaskDefinition\"")]
    [InlineData("ecs-update-service", "detail/requestParameters/service", "\"api-staging\"")]
    [InlineData("ecs-update-service", "detail/requestParameters/cluster", "\"staging\"")]
    [InlineData("ecs-update-service", "detail/requestParameters/cluster", null)]
    [InlineData("ecs-update-service", "detail/sourceIPAddress", "\"ecs.application-autoscaling.amazonaws.com\"")]
    [InlineData("ecs-create-service-default", "detail/requestParameters/cluster", "\"production\"")]
    [InlineData("ecs-stop-deployment", "detail/requestParameters/serviceDeploymentArn", "\"arn:aws:ecs:eu-west-1:123456789012:service-deployment/production/api-staging/NCWGC2ZR\"")]
    [InlineData("ecs-deployment-failed", "resources/0", "\"arn:aws:ecs:eu-west-1:123456789012:service/staging/api\"")]
    [InlineData("s3-lifecycle", "detail/requestParameters/bucketName", "\"orders-scratch\"")]
    [InlineData("s3-lifecycle", "detail/eventName", "\"GetBucketLifecycle\"")]
    [InlineData("s3-policy", "detail/errorCode", "\"AccessDenied\"")]
    [InlineData("s3-expiration", "detail/reason", "\"DeleteObject\"")]
    [InlineData("s3-expiration", "detail/bucket/name", "\"orders-quiet\"")]
    [InlineData("s3-expiration", "detail/bucket/name", "\"orders-unread\"")]
    [InlineData("terraform-state", "detail/object/key", "\"env:/production/orders.tfplan\"")]
    [InlineData("terraform-state", "detail/bucket/name", "\"orders-models\"")]
    [InlineData("terraform-lock", "detail/bucket/name", "\"orders-models\"")]
    [InlineData("terraform-state-put", "detail/requestParameters/bucketName", "\"orders-states\"")]
    [InlineData("terraform-state-put", "detail/eventName", "\"GetObject\"")]
    [InlineData("terraform-lock-item", "detail/requestParameters/tableName", "\"sessions\"")]
    [InlineData("terraform-lock-item", "detail/errorCode", "\"ConditionalCheckFailedException\"")]
    [InlineData("terraform-lock-item", "detail/eventName", "\"GetItem\"")]
    [InlineData("secret-put", "detail/eventName", "\"GetSecretValue\"")]
    [InlineData("s3-account-access", "detail/eventName", "\"GetAccountPublicAccessBlock\"")]
    [InlineData("secret-current", "detail/labelUpdated", "\"blue\"")]
    [InlineData("secret-rotated", "detail/eventName", "\"TestRotationSucceeded\"")]
    public void A_decoy_sets_off_none(string fixture, string path, string? json)
        => Assert.Empty(MonitoredSample.RulesFor(EventFixture.With(fixture, path, json)));

    [Theory]
    [InlineData("rds-modify-password", "detail/requestParameters/dBInstanceIdentifier", "\"ORDERS-PRODUCTION\"", "rds-password")]
    [InlineData("rds-manage-cluster-password", "detail/requestParameters/manageMasterUserPassword", "false", "rds-password")]
    [InlineData("rds-delete-protected", "detail/errorCode", null, "rds-deletion-protection")]
    [InlineData("ecs-update-service", "detail/requestParameters/cluster", "\"production\"", "ecs-service")]
    [InlineData("ecs-update-service", "detail/requestParameters/service", "\"arn:aws:ecs:eu-west-1:123456789012:service/production/api\"", "ecs-service")]
    [InlineData("ecs-create-service-default", "detail/requestParameters/cluster", "\"default\"", "ecs-service")]
    [InlineData("ecs-deployment-failed", "resources/0", "\"arn:aws:ecs:eu-west-1:123456789012:service/api\"", "ecs-deployment-failed")]
    [InlineData("ecs-deployment-failed", "detail/eventName", "\"SERVICE_DEPLOYMENT_IN_PROGRESS\"", "ecs-deployment")]
    [InlineData("ecs-deployment-failed", "detail/eventName", "\"SERVICE_DEPLOYMENT_COMPLETED\"", "ecs-deployment")]
    [InlineData("s3-lifecycle", "detail/eventName", "\"PutBucketLifecycleConfiguration\"", "s3-lifecycle")]
    [InlineData("s3-lifecycle", "detail/requestParameters/bucketName", "\"old-states\"", "s3-lifecycle")]
    [InlineData("terraform-lock-item", "detail/requestParameters/tableName", "\"arn:aws:dynamodb:eu-west-1:123456789012:table/terraform-locks\"", "terraform-lock-calls")]
    [InlineData("secret-rotation-failed", "detail/eventName", "\"RotationAbandoned\"", "secret-rotation-failed")]
    public void What_is_written_another_way_is_still_told(string fixture, string path, string? json, string rule)
        => Assert.Equal([rule], MonitoredSample.RulesFor(EventFixture.With(fixture, path, json)));

    [Fact]
    public void No_rule_is_left_without_an_event_that_sets_it_off()
        => Assert.Equal(
            MonitoredSample.Plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule").Select(resource => resource.Name["orders-".Length..]).Order(StringComparer.Ordinal),
            EventFixture.Names.SelectMany(name => MonitoredSample.RulesFor(EventFixture.Read(name)))
                .Concat(MonitoredSample.RulesFor(EventFixture.With("ecs-deployment-failed", "detail/eventName", "\"SERVICE_DEPLOYMENT_COMPLETED\"")))
                .Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(150, 30)]
    public void However_many_databases_there_are_each_is_watched_by_one_rule_within_the_quota(int databases, int rulesAtMost)
    {
        var targets = MonitoredSample.Targets with { Databases = [.. Enumerable.Range(0, databases).Select(i => MonitoredSample.Database($"orders-{i}", "aurora-mysql", $"cluster-{i / 2}"))] };
        var plan = EventRulesPlan.Of(MonitoredSample.Settings, targets);
        var rules = plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule" && resource.Name.StartsWith("orders-rds-password", StringComparison.Ordinal)).ToList();

        Assert.InRange(rules.Count, 1, rulesAtMost);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Name).Distinct().Count());
        Assert.Equal(rules.Count, rules.Select(rule => rule.Label).Distinct().Count());
        Assert.All(rules, rule => Assert.Equal($"{rule.Name}/notify", Assert.Single(plan, target => target.Type == "aws_cloudwatch_event_target" && target.Attributes["rule"].String == rule.Name).Name));
        for (var i = 0; i < databases; i++)
        {
            Assert.Single(MonitoredSample.RulesFor(rules, EventFixture.With("rds-modify-password", "detail/requestParameters/dBInstanceIdentifier", $"\"orders-{i}\"")));
            Assert.Single(MonitoredSample.RulesFor(rules, EventFixture.With("rds-manage-cluster-password", "detail/requestParameters/dBClusterIdentifier", $"\"cluster-{i / 2}\"")));
        }
    }

    [Fact]
    public void Many_services_make_several_rules_for_failed_deployments_each_with_the_name_that_alarms_look_for()
    {
        var targets = MonitoredSample.Targets with { Services = [.. Enumerable.Range(0, 40).Select(i => new ServiceTarget("production", $"service-{i:00}", Fact.Known(true), 1, IsScaled: false))] };
        var rules = EventRulesPlan.Of(MonitoredSample.Settings, targets)
            .Where(resource => resource.Type == "aws_cloudwatch_event_rule" && resource.Name.StartsWith($"orders-{EventRulesPlan.FailedDeployments}", StringComparison.Ordinal)).ToList();

        Assert.True(rules.Count > 1);
        for (var i = 0; i < 40; i++)
        {
            Assert.Single(MonitoredSample.RulesFor(rules, EventFixture.With("ecs-deployment-failed", "resources/0", $"\"arn:aws:ecs:eu-west-1:123456789012:service/production/service-{i:00}\"")));
        }
    }

    [Fact]
    public void Where_nothing_is_monitored_no_rule_is_wanted()
        => Assert.Empty(EventRulesPlan.Of(MonitoredSample.Settings, new MonitoringTargets { AccountId = "123456789012", Region = "eu-west-1" }));
}
