using System.Text;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Tests.Monitoring.Notification;

public sealed class NotificationPoliciesTests
{
    private const string Root = "arn:aws:iam::123456789012:root";
    private static readonly IReadOnlyList<DesiredResource> s_plan = NotificationPlan.Of(
        new MonitoringSettings { Name = "orders" },
        new MonitoringTargets { AccountId = "123456789012", Region = "eu-west-1" });

    // The quotas of a key's, a topic's and a queue's policy, in bytes:
    // https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html, https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html
    // (30 KiB, the quota of sns-quotas), https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html (8,192).
    [Theory]
    [InlineData("aws_kms_key", 32_768)]
    [InlineData("aws_sns_topic", 30_720)]
    [InlineData("aws_sqs_queue", 8_192)]
    public void Policies_stay_within_their_quota_even_with_the_longest_name(string type, int quota)
    {
        var plan = NotificationPlan.Of(new MonitoringSettings { Name = new string('n', 32) }, new MonitoringTargets { AccountId = "123456789012", Region = "ap-southeast-1", Partition = "aws-us-gov" });

        Assert.InRange(Encoding.UTF8.GetByteCount(plan.Single(resource => resource.Type == type).Attributes["policy"].String!), 1, quota);
    }

    [Theory]
    [InlineData("aws_kms_key", new[] { Root, "cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "events.amazonaws.com", "sns.amazonaws.com" })]
    [InlineData("aws_sns_topic", new[] { Root, "cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "events.amazonaws.com" })]
    [InlineData("aws_sqs_queue", new[] { "events.amazonaws.com" })]
    public void Policies_admit_these_principals_and_no_others(string type, string[] principals)
        => Assert.Equal(principals, PolicyFacts.Statements(Resource(type)).SelectMany(PolicyFacts.Principals));

    [Fact]
    public void The_account_always_administers_the_key_so_that_nobody_is_locked_out()
    {
        var statement = PolicyFacts.Statement(Resource("aws_kms_key"), "AccountAdministers");

        Assert.Equal("Allow", statement.GetProperty("Effect").GetString());
        Assert.Equal([Root], PolicyFacts.Principals(statement));
        Assert.Equal(["kms:*"], PolicyFacts.Actions(statement));
        Assert.Equal("*", statement.GetProperty("Resource").GetString());
        Assert.False(statement.TryGetProperty("Condition", out _));
        Assert.DoesNotContain(PolicyFacts.Statements(Resource("aws_kms_key")), other => other.GetProperty("Effect").GetString() == "Deny");
    }

    [Theory]
    [InlineData("CloudWatchPublishes")]
    [InlineData("RdsPublishes")]
    [InlineData("EventBridgePublishes")]
    public void Whoever_may_publish_to_the_topic_may_use_its_key_and_no_more_than_that(string sid)
    {
        Assert.Equal(["sns:Publish"], PolicyFacts.Actions(PolicyFacts.Statement(Resource("aws_sns_topic"), sid)));
        Assert.Equal(["kms:Decrypt", "kms:GenerateDataKey*"], PolicyFacts.Actions(PolicyFacts.Statement(Resource("aws_kms_key"), sid)));
    }

    [Theory]
    [InlineData("aws_kms_key", "CloudWatchPublishes", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders-*")]
    [InlineData("aws_sns_topic", "CloudWatchPublishes", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders-*")]
    [InlineData("aws_sns_topic", "RdsPublishes", "arn:aws:rds:eu-west-1:123456789012:*")]
    [InlineData("aws_kms_key", "RdsPublishes", null)]
    public void CloudWatch_and_RDS_are_admitted_for_this_account_only(string type, string sid, string? source)
    {
        var statement = PolicyFacts.Statement(Resource(type), sid);

        Assert.Equal("123456789012", PolicyFacts.Condition(statement, "StringEquals", "aws:SourceAccount"));
        Assert.Equal(source, PolicyFacts.Condition(statement, "ArnLike", "aws:SourceArn"));
    }

    [Theory]
    [InlineData("aws_kms_key")]
    [InlineData("aws_sns_topic")]
    public void EventBridge_is_admitted_without_a_condition_because_one_would_silence_it(string type)
        => Assert.False(PolicyFacts.Statement(Resource(type), "EventBridgePublishes").TryGetProperty("Condition", out _));

    [Fact]
    public void The_queue_takes_messages_of_this_monitorings_rules_only()
    {
        var statement = Assert.Single(PolicyFacts.Statements(Resource("aws_sqs_queue")));

        Assert.Equal(["sqs:SendMessage"], PolicyFacts.Actions(statement));
        Assert.Equal("arn:aws:sqs:eu-west-1:123456789012:orders-undelivered", statement.GetProperty("Resource").GetString());
        Assert.Equal("arn:aws:events:eu-west-1:123456789012:rule/orders-*", PolicyFacts.Condition(statement, "ArnLike", "aws:SourceArn"));
    }

    private static DesiredResource Resource(string type) => s_plan.Single(resource => resource.Type == type);
}
