using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Notification;

namespace Hokusai.Core.Tests.Monitoring.Notification;

public sealed class NotificationPlanTests
{
    private static readonly MonitoringTargets s_targets = new() { AccountId = "123456789012", Region = "eu-west-1" };
    private static readonly MonitoringSettings s_settings = new() { Name = "orders", Emails = ["ops@example.com"], Tags = new Dictionary<string, string> { ["team"] = "platform" } };

    [Fact]
    public void A_key_with_its_alias_a_topic_a_subscription_and_a_queue_are_wanted_in_the_order_they_are_made()
    {
        var plan = NotificationPlan.Of(s_settings, s_targets);

        Assert.Equal(
            ["aws_kms_key orders-notifications", "aws_kms_alias orders-notifications", "aws_sns_topic orders-notifications", "aws_sns_topic_subscription orders-notifications/email/ops@example.com", "aws_sqs_queue orders-undelivered"],
            plan.Select(resource => $"{resource.Type} {resource.Name}"));
        Assert.Equal(plan.Select(resource => MonitoringTypes.OrderOf(resource.Type)), plan.Select(resource => MonitoringTypes.OrderOf(resource.Type)).Order());
    }

    [Fact]
    public void Everything_that_takes_tags_carries_the_owner_and_the_tags_asked_for()
    {
        foreach (var resource in NotificationPlan.Of(s_settings, s_targets).Where(resource => resource.Type is "aws_kms_key" or "aws_sns_topic" or "aws_sqs_queue"))
        {
            Assert.Equal("orders", resource.Attributes["tags"][MonitoringTags.Owner].String);
            Assert.Equal("platform", resource.Attributes["tags"]["team"].String);
        }
    }

    [Fact]
    public void The_owner_cannot_be_overwritten_by_a_tag_asked_for()
    {
        var settings = s_settings with { Tags = new Dictionary<string, string> { [MonitoringTags.Owner] = "somebody" } };

        Assert.Equal("orders", Resource("aws_sns_topic", settings).Attributes["tags"][MonitoringTags.Owner].String);
    }

    [Fact]
    public void The_topic_is_encrypted_with_the_alias_of_the_monitorings_own_key()
    {
        Assert.Equal("alias/orders-notifications", Resource("aws_sns_topic").Attributes["kms_master_key_id"].String);
        Assert.Equal("alias/orders-notifications", Resource("aws_kms_alias").Attributes["name"].String);
        Assert.True(Resource("aws_kms_key").Attributes["enable_key_rotation"].Bool);
        Assert.Equal(1.00m, Resource("aws_kms_key").EstimatedMonthlyCost);
    }

    [Fact]
    public void An_existing_topic_leaves_only_the_queue_to_want()
    {
        var plan = NotificationPlan.Of(s_settings with { TopicArn = "arn:aws:sns:eu-west-1:999999999999:pager" }, s_targets);

        Assert.Equal("aws_sqs_queue", Assert.Single(plan).Type);
    }

    [Theory]
    [InlineData("pager", "no ARN of a topic")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:pager", "no ARN of a topic")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:pager:6b0e71bd", "no ARN of a topic")]
    [InlineData("arn:aws:sns:us-east-1:123456789012:pager", "is in us-east-1")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:pager.fifo", "FIFO")]
    public void An_existing_topic_that_can_not_be_told_is_refused_with_the_reason(string topic, string reason)
    {
        var error = Assert.Throws<FormatException>(() => NotificationPlan.Of(s_settings with { TopicArn = topic }, s_targets));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(topic, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ops+alerts@example.co.uk")]
    [InlineData("o'neil.ops@example.com")]
    public void Addresses_of_people_are_taken(string email)
        => Assert.Equal(email, Resource("aws_sns_topic_subscription", s_settings with { Emails = [email] }).Attributes["endpoint"].String);

    [Theory]
    [InlineData("")]
    [InlineData("ops")]
    [InlineData("ops@localhost")]
    [InlineData("ops@example..com")]
    [InlineData("ops@-example.com")]
    [InlineData("Operations <ops@example.com>")]
    [InlineData("ops@example.com,dev@example.com")]
    [InlineData("ops@example.com\r\nBcc: all@example.com")]
    [InlineData("ops/email@example.com")]
    [InlineData("ops@[192.0.2.1]")]
    public void What_is_no_address_is_refused(string email)
        => Assert.Contains("is no e-mail address", Assert.Throws<FormatException>(() => NotificationPlan.Of(s_settings with { Emails = [email] }, s_targets)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_given_twice_is_written_to_once()
        => Assert.Single(NotificationPlan.Of(s_settings with { Emails = ["ops@example.com", "Ops@Example.com"] }, s_targets), resource => resource.Type == "aws_sns_topic_subscription");

    [Fact]
    public void Addresses_that_differ_only_in_signs_have_labels_of_their_own()
    {
        var labels = NotificationPlan.Of(s_settings with { Emails = ["a.b@example.com", "a_b@example.com", "a-b@example.com"] }, s_targets)
            .Where(resource => resource.Type == "aws_sns_topic_subscription").Select(resource => resource.Label).ToList();

        Assert.Equal(3, labels.Distinct().Count());
        Assert.All(labels, label => Assert.Matches("^[a-zA-Z0-9_]+$", label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Orders")]
    [InlineData("9lives")]
    [InlineData("a/b")]
    [InlineData("orders*")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg")]
    public void A_name_that_can_not_begin_names_in_AWS_is_refused(string name)
        => Assert.Throws<FormatException>(() => NotificationPlan.Of(s_settings with { Name = name }, s_targets));

    [Fact]
    public void The_queue_keeps_for_fourteen_days_what_is_encrypted_by_SQS()
    {
        Assert.Equal(1_209_600, Resource("aws_sqs_queue").Attributes["message_retention_seconds"].Number);
        Assert.True(Resource("aws_sqs_queue").Attributes["sqs_managed_sse_enabled"].Bool);
    }

    [Theory]
    [InlineData("aws-cn", "cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    public void In_other_partitions_no_ARN_is_of_the_first(string partition, string region)
    {
        var plan = NotificationPlan.Of(s_settings, s_targets with { Partition = partition, Region = region });

        Assert.DoesNotContain(plan, resource => resource.Arn?.StartsWith("arn:aws:", StringComparison.Ordinal) == true || resource.Attributes.ToString().Contains("arn:aws:", StringComparison.Ordinal));
    }

    private static DesiredResource Resource(string type, MonitoringSettings? settings = null)
        => NotificationPlan.Of(settings ?? s_settings, s_targets).Single(resource => resource.Type == type);
}
