using Hokusai.Core.Monitoring;
using Xunit;
using static Hokusai.Core.Tests.Monitoring.Links.LinkFixture;
using static Hokusai.MonitoringLinkResult;

namespace Hokusai.Core.Tests.Monitoring.Links;

public sealed class OfflineLinksTests
{
    [Fact]
    public void What_was_just_set_up_holds_in_every_link()
    {
        var links = LinksOf(SetUp);

        Assert.All(links, link => Assert.Equal(link.Check == MonitoringCheck.RdsSubscription || link.Resource == "orders-s3-expiration" ? NotTested : Passed, link.Result));
        Assert.Equal(
            [MonitoringCheck.Target, MonitoringCheck.QueuePolicy, MonitoringCheck.TopicPolicy, MonitoringCheck.KeyPolicy, MonitoringCheck.Subscription, MonitoringCheck.AlarmActions, MonitoringCheck.RdsSubscription],
            links.Select(link => link.Check).Distinct().Order());
        Assert.Equal(3, links.Count(link => link.Check == MonitoringCheck.TopicPolicy));
        Assert.Equal(3, links.Count(link => link.Check == MonitoringCheck.KeyPolicy));
        Assert.All(links, link => Assert.Equal(("123456789012", "eu-west-1"), (link.AccountId, link.Region)));
    }

    public static TheoryData<string, string, string, MonitoringCheck, string> Breaks => new()
    {
        { "aws_cloudwatch_event_rule", "state", "DISABLED", MonitoringCheck.Target, "selects no event" },
        { "aws_cloudwatch_event_target", "arn", "arn:aws:lambda:eu-west-1:123456789012:function:f", MonitoringCheck.Target, "no topic" },
        { "aws_cloudwatch_event_target", "arn", "arn:aws:sns:eu-west-1:123456789012:orders-gone", MonitoringCheck.Target, "does not exist" },
        { "aws_sns_topic", "kms_master_key_id", "alias/aws/sns", MonitoringCheck.KeyPolicy, "AWS managed key" },
        { "aws_sns_topic", "kms_master_key_id", "arn:aws:kms:eu-west-1:123456789012:alias/aws/sns", MonitoringCheck.KeyPolicy, "AWS managed key" },
        { "aws_sns_topic", "kms_master_key_id", "alias/orders-other", MonitoringCheck.KeyPolicy, "There is no key" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void An_attribute_that_breaks_a_link_fails_it(string type, string attribute, string value, MonitoringCheck check, string words)
    {
        var failed = LinksOf(With(type, attribute, value)).Where(link => link.Result == Failed).ToList();

        Assert.Contains(failed, link => link.Check == check && link.Reason.Contains(words, StringComparison.Ordinal));
        Assert.All(failed, link => Assert.NotNull(link.Advice));
    }

    [Theory]
    [InlineData("aws_cloudwatch_event_target", MonitoringCheck.Target, "has no target")]
    [InlineData("aws_sns_topic_subscription", MonitoringCheck.Subscription, "Nobody is subscribed")]
    [InlineData("aws_sqs_queue", MonitoringCheck.Target, "dead-letter queue")]
    [InlineData("aws_sns_topic", MonitoringCheck.Target, "does not exist")]
    [InlineData("aws_kms_key", MonitoringCheck.KeyPolicy, "waits for its deletion")]
    public void What_is_missing_fails_and_what_could_not_be_read_is_unknown(string type, MonitoringCheck check, string words)
    {
        Assert.Contains(LinksOf(Without(type)), link => link.Check == check && link.Result == Failed && link.Reason.Contains(words, StringComparison.Ordinal));

        var unread = LinksOf(Without(type), type).Where(link => link.Check == check).ToList();
        Assert.DoesNotContain(unread, link => link.Result == Failed);
        Assert.Contains(unread, link => link.Result == Unknown && link.Reason.Contains(Denied.Reason, StringComparison.Ordinal) && link.Advice == Denied.Advice);
    }

    [Fact]
    public void A_rule_that_an_alarm_counts_needs_no_target()
    {
        var counted = SetUp.First(resource => resource.Type == "aws_cloudwatch_event_rule");
        var alone = SetUp.Where(resource => resource.Attributes["rule"].String != counted.Name).ToList();
        var metric = Map(("namespace", "AWS/Events"), ("dimensions", Map(("RuleName", counted.Name))));
        var alarm = SetUp.Single(resource => resource.Type == "aws_cloudwatch_metric_alarm");

        Assert.Equal(Failed, Of(alone));
        Assert.Equal(Passed, Of([.. alone, alarm with { Name = "orders-count", Attributes = AttributeValue.Map([.. alarm.Attributes.Members, .. metric.Members]) }]));

        MonitoringLinkResult Of(IReadOnlyList<ExistingResource> resources) => LinksOf(resources).Single(link => link.Resource == counted.Name && link.Check == MonitoringCheck.Target).Result;
    }

    [Fact]
    public void A_target_without_a_dead_letter_queue_fails()
        => Assert.Contains(LinksOf(With("aws_cloudwatch_event_target", "dead_letter_config", AttributeValue.EmptyList)), link => link.Result == Failed && link.Reason.Contains("lost without a word", StringComparison.Ordinal));

    [Fact]
    public void A_disabled_key_fails()
        => Assert.All(LinksOf(With("aws_kms_key", "is_enabled", false)).Where(link => link.Check == MonitoringCheck.KeyPolicy), link => Assert.Equal((Failed, true), (link.Result, link.Reason.Contains("disabled", StringComparison.Ordinal))));

    [Fact]
    public void A_topic_that_is_not_encrypted_needs_no_key()
        => Assert.Equal(Passed, Assert.Single(LinksOf(With("aws_sns_topic", "kms_master_key_id", "")), link => link.Check == MonitoringCheck.KeyPolicy).Result);

    [Theory]
    [InlineData("Confirmed", Passed)]
    [InlineData("PendingConfirmation", Failed)]
    [InlineData(null, Unknown)]
    public void A_subscription_passes_only_when_it_is_confirmed(string? status, MonitoringLinkResult expected)
    {
        var link = LinksOf(With("aws_sns_topic_subscription", subscription => subscription with { Status = status })).Single(link => link.Check == MonitoringCheck.Subscription);

        Assert.Equal(expected, link.Result);
        Assert.Equal(expected == Failed, link.Advice?.Contains("follow its link", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(null, null, Passed)]
    [InlineData("{}", null, Passed)]
    [InlineData("""{"team":["ops"]}""", null, Failed)]
    [InlineData("""{"team":["ops"]}""", "MessageAttributes", Failed)]
    [InlineData("""{"AlarmName":["x"]}""", "MessageBody", Failed)]
    [InlineData("""{"team":[{"exists":false}]}""", null, Unknown)]
    public void A_confirmed_subscription_fails_whose_filter_keeps_the_messages_back(string? filter, string? scope, MonitoringLinkResult expected)
    {
        var link = LinksOf(With("aws_sns_topic_subscription", subscription => subscription with
        {
            Attributes = AttributeValue.Map([.. subscription.Attributes.Members, new("filter_policy", (AttributeValue)filter), new("filter_policy_scope", (AttributeValue)scope)]),
        })).Single(link => link.Check == MonitoringCheck.Subscription);

        Assert.Equal(expected, link.Result);
        Assert.Equal(expected != Passed, link.Advice?.Contains("FilterPolicy", StringComparison.Ordinal) == true);
    }

    private const string ToQueue = """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:123456789012:orders-undelivered" """;

    [Theory]
    [InlineData(ToQueue + "}", Passed)]
    [InlineData(ToQueue + ""","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:events:eu-west-1:123456789012:rule/orders-*"}}}""", Passed)]
    [InlineData(ToQueue + ""","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:events:eu-west-1:123456789012:rule/orders-rds-password"}}}""", Failed)]
    [InlineData(ToQueue + ""","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:events:eu-west-1:123456789012:rule/billing-*"}}}""", Failed)]
    [InlineData(ToQueue + ""","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}""", Unknown)]
    [InlineData(ToQueue + """},{"Sid":"none","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*"}""", Failed)]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"}""", Failed)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sqs:*","Resource":"*"}""", Failed)]
    public void The_queue_for_what_could_not_be_delivered_must_admit_every_rule(string statements, MonitoringLinkResult expected)
    {
        var link = LinksOf(With("aws_sqs_queue", "policy", $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")).Single(link => link.Check == MonitoringCheck.QueuePolicy);

        Assert.Equal((expected, "orders-undelivered"), (link.Result, link.Resource));
    }

    [Theory]
    [InlineData("", Passed)]
    [InlineData("alias/aws/sqs", Failed)]
    [InlineData("alias/theirs", Unknown)]
    public void The_queues_own_encryption_admits_EventBridge_and_the_managed_key_does_not(string key, MonitoringLinkResult expected)
        => Assert.Equal(expected, LinksOf(With("aws_sqs_queue", "kms_master_key_id", key)).Single(link => link.Check == MonitoringCheck.QueuePolicy).Result);

    [Fact]
    public void A_queue_without_a_policy_fails()
        => Assert.Equal(Failed, LinksOf(With("aws_sqs_queue", "policy", AttributeValue.Null)).Single(link => link.Check == MonitoringCheck.QueuePolicy).Result);

    [Fact]
    public void A_key_that_waits_for_its_deletion_says_how_to_keep_it()
    {
        var links = LinksOf(With("aws_kms_key", key => key with { Status = "PendingDeletion" })).Where(link => link.Check == MonitoringCheck.KeyPolicy).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal((Failed, true), (link.Result, link.Advice!.Contains("cancel-key-deletion", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_alarm_fails_whose_actions_are_off_and_one_that_names_no_topic()
    {
        Assert.Equal(Failed, Alarm(With("aws_cloudwatch_metric_alarm", "actions_enabled", false)));
        Assert.Equal(Failed, Alarm(With("aws_cloudwatch_metric_alarm", "alarm_actions", AttributeValue.Set([]))));
        Assert.Equal(Failed, Alarm(With("aws_cloudwatch_metric_alarm", "alarm_actions", AttributeValue.Set(["arn:aws:sns:eu-west-1:123456789012:orders-gone"]))));
        Assert.Equal(Unknown, Alarm(With("aws_cloudwatch_metric_alarm", "alarm_actions", AttributeValue.Set(["arn:aws:sns:eu-west-1:123456789012:theirs"]))));
        Assert.Equal(Passed, Alarm(SetUp));

        static MonitoringLinkResult Alarm(IReadOnlyList<ExistingResource> resources) => LinksOf(resources).Single(link => link.Check == MonitoringCheck.AlarmActions).Result;
    }

    [Fact]
    public void An_attribute_that_could_not_be_read_is_unknown_and_never_passes()
    {
        var links = LinksOf(With("aws_sns_topic", topic => topic with
        {
            Attributes = Map(("name", topic.Name)),
            Unknown = new Dictionary<string, string>(StringComparer.Ordinal) { ["policy"] = "It was denied.", ["kms_master_key_id"] = "It was denied." },
        }));

        Assert.All(links.Where(link => link.Check is MonitoringCheck.TopicPolicy or MonitoringCheck.KeyPolicy), link => Assert.Equal((Unknown, true), (link.Result, link.Reason.Contains("denied", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_an_earlier_canary_left_behind_and_what_is_somebody_elses_is_not_looked_at()
    {
        var rule = SetUp.First(resource => resource.Type == "aws_cloudwatch_event_rule");
        Assert.Equal(
            LinksOf(SetUp),
            LinksOf([.. SetUp, rule with { Name = "orders-canary" }, rule with { Name = "orders-theirs", Owner = null }]));
    }
}
