using System.Text.Json;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Events;

namespace Hokusai.Core.Tests.Monitoring.Events;

public sealed class EventRulesPlanTests
{
    private static readonly IReadOnlyList<DesiredResource> s_plan = EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets);

    [Fact]
    public void Names_begin_with_the_monitorings_and_are_no_longer_than_AWS_takes()
    {
        var plan = EventRulesPlan.Of(MonitoredAccount.Settings with { Name = new string('n', 32) }, MonitoredAccount.Targets);

        Assert.All(plan, resource => Assert.StartsWith(new string('n', 32) + "-", resource.Name, StringComparison.Ordinal));
        Assert.All(plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule"), rule =>
        {
            Assert.InRange(rule.Name.Length, 1, 64);
            Assert.InRange(rule.Attributes["description"].String!.Length, 1, 512);
            Assert.InRange(rule.Attributes["event_pattern"].String!.Length, 1, 2048);
            Assert.Equal("ENABLED", rule.Attributes["state"].String);
            Assert.Equal(new string('n', 32), rule.Attributes["tags"][MonitoringTags.Owner].String);
        });
    }

    [Fact]
    public void Names_and_labels_are_unique_within_their_type()
    {
        Assert.Equal(s_plan.Count, s_plan.Select(resource => (resource.Type, resource.Name)).Distinct().Count());
        Assert.Equal(s_plan.Count, s_plan.Select(resource => (resource.Type, resource.Label)).Distinct().Count());
    }

    [Fact]
    public void Every_rule_but_that_of_expirations_has_one_target()
    {
        var rules = s_plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule").Select(rule => rule.Name);
        var told = s_plan.Where(resource => resource.Type == "aws_cloudwatch_event_target").Select(target => target.Attributes["rule"].String!);

        Assert.Equal(["orders-s3-expiration"], rules.Except(told));
        Assert.Empty(told.Except(rules));
    }

    [Fact]
    public void Every_rule_says_what_it_needs_to_hear_anything()
        => Assert.All(
            s_plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule" && resource.Attributes["event_pattern"].String!.Contains("via CloudTrail", StringComparison.Ordinal)),
            rule => Assert.Contains("Needs a trail that is logging", rule.Reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("orders-rds-instances", "db-instance", "billing-1 orders-production")]
    [InlineData("orders-rds-clusters", "db-cluster", "billing")]
    public void RDS_tells_of_resets_and_failovers_of_the_databases_monitored(string name, string type, string identifiers)
    {
        var subscription = s_plan.Single(resource => resource.Name == name);

        Assert.Equal(type, subscription.Attributes["source_type"].String);
        Assert.Equal(identifiers, string.Join(' ', subscription.Attributes["source_ids"].Items.Select(item => item.String)));
        Assert.Superset(new HashSet<string?> { "configuration change", "failover", "failure" }, subscription.Attributes["event_categories"].Items.Select(item => item.String).ToHashSet());
        Assert.Equal("arn:aws:sns:eu-west-1:123456789012:orders-notifications", subscription.Attributes["sns_topic"].String);
    }

    [Fact]
    public void Databases_without_a_cluster_have_no_subscription_for_clusters()
        => Assert.DoesNotContain(
            EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets with { Databases = [MonitoredAccount.Database("orders-production")] }),
            resource => resource.Name == "orders-rds-clusters");

    [Fact]
    public void An_existing_topic_is_told_instead_of_the_monitorings_own()
    {
        const string topic = "arn:aws:sns:eu-west-1:999999999999:pager";
        var plan = EventRulesPlan.Of(MonitoredAccount.Settings with { TopicArn = topic }, MonitoredAccount.Targets);

        Assert.All(plan.Where(resource => resource.Type == "aws_cloudwatch_event_target"), target => Assert.Equal(topic, target.Attributes["arn"].String));
        Assert.All(plan.Where(resource => resource.Type == "aws_db_event_subscription"), subscription => Assert.Equal(topic, subscription.Attributes["sns_topic"].String));
    }

    [Theory]
    [InlineData("aws-cn", "cn-north-1", "https://cn-north-1.console.amazonaws.cn/")]
    [InlineData("aws-us-gov", "us-gov-west-1", "https://console.amazonaws-us-gov.com/")]
    public void Links_and_ARNs_are_of_the_partition(string partition, string region, string link)
    {
        var plan = EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets with { Partition = partition, Region = region });

        Assert.DoesNotContain(plan, resource => resource.Attributes.ToString().Contains("arn:aws:", StringComparison.Ordinal) || resource.Arn?.StartsWith("arn:aws:", StringComparison.Ordinal) == true);
        Assert.All(plan.Where(resource => resource.Type == "aws_cloudwatch_event_target"), target => Assert.Contains(link, target.Attributes.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_bucket_that_is_not_known_to_tell_EventBridge_is_watched_by_its_calls()
    {
        var loud = EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets with { Buckets = [new BucketTarget("orders-states", Fact.Known(true))] }).Select(resource => resource.Name).ToList();

        Assert.Contains("orders-terraform-state", loud);
        Assert.DoesNotContain("orders-terraform-state-calls", loud);
        Assert.Contains(s_plan, resource => resource.Name == "orders-terraform-state-calls" && resource.Reason!.Contains("data events", StringComparison.Ordinal));
        Assert.DoesNotContain(s_plan, resource => resource.Name == "orders-terraform-state");
    }

    [Fact]
    public void Patterns_are_JSON_and_the_plan_is_the_same_every_time()
    {
        Assert.All(s_plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule"), rule => JsonDocument.Parse(rule.Attributes["event_pattern"].String!).Dispose());
        Assert.Equal(s_plan.Select(resource => resource.Attributes), EventRulesPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets).Select(resource => resource.Attributes));
    }
}
