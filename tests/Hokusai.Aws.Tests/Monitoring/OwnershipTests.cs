using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>What somebody else made, or changed, stays theirs.</summary>
public sealed class OwnershipTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    [SkippableFact]
    public async Task What_does_not_carry_the_tag_is_reported_without_an_owner()
    {
        await StartAsync();
        await MakeForeignAsync();

        var resources = (await ReadAsync()).Resources;

        Assert.Equal(
            [
                "aws_sns_topic hokusai-foreign", "aws_sqs_queue hokusai-foreign", "aws_cloudwatch_event_rule hokusai-foreign", "aws_cloudwatch_event_target hokusai-foreign/1",
                "aws_cloudwatch_metric_alarm hokusai-foreign", "aws_cloudwatch_dashboard hokusai-foreign",
            ],
            resources.Select(resource => $"{resource.Type} {resource.Name}"));
        Assert.All(resources, resource => Assert.Null(resource.Owner));
    }

    [SkippableFact]
    public async Task What_does_not_carry_the_tag_is_neither_changed_nor_removed()
    {
        await StartAsync();
        await MakeForeignAsync();
        var foreign = (await ReadAsync()).Resources;
        Aws.Requests.Clear();

        foreach (var resource in foreign)
        {
            var desired = Wanted.Of(resource.Type, resource.Name, "{}");
            Assert.Equal(
                MonitoringStoreErrorIds.NotOwned,
                (await Assert.ThrowsAsync<MonitoringException>(() => Store.PutAsync(desired, resource, CancellationToken.None))).Problem.ErrorId);
            Assert.Equal(
                MonitoringStoreErrorIds.NotOwned, (await Assert.ThrowsAsync<MonitoringException>(() => Store.RemoveAsync(resource, CancellationToken.None))).Problem.ErrorId);
        }

        Assert.Empty(Aws.Requests.All);
    }

    [SkippableFact]
    public async Task The_resources_of_another_monitoring_whose_name_begins_alike_are_not_this_ones()
    {
        await StartAsync();
        await Store.PutAsync(
            Wanted.Of("aws_sqs_queue", "hokusai-two-undelivered", """{"name":"hokusai-two-undelivered","tags":{"hokusai:monitoring":"hokusai-two"}}"""), null, CancellationToken.None);

        Assert.Equal("hokusai-two", Assert.Single((await ReadAsync()).Resources).Owner);
    }

    [SkippableFact]
    public async Task A_metric_filter_of_another_monitoring_whose_name_begins_alike_is_not_this_ones()
    {
        await StartAsync();
        await Store.PutAsync(
            Wanted.Of("aws_cloudwatch_log_metric_filter", "/ecs/app/hokusai-two-errors", """
                {"name":"hokusai-two-errors","log_group_name":"/ecs/app","pattern":"ERROR","metric_transformation":[{"name":"Errors","namespace":"Hokusai/hokusai-two","value":"1"}]}
                """),
            null,
            CancellationToken.None);

        Assert.Null(Assert.Single((await ReadAsync()).Resources).Owner);
    }

    [SkippableFact]
    public async Task A_change_keeps_what_others_set_and_nobody_wants_otherwise()
    {
        await StartAsync();
        await PutAsync(Wanted.Alarm);
        await QueryAsync(
            "monitoring", "2010-08-01", "PutMetricAlarm", ("AlarmName", Wanted.Alarm.Name), ("MetricName", "DatabaseConnections"), ("Namespace", "AWS/RDS"), ("Statistic", "Maximum"),
            ("Period", "60"), ("EvaluationPeriods", "5"), ("Threshold", "500"), ("ComparisonOperator", "GreaterThanThreshold"), ("ActionsEnabled", "false"));
        await QueryAsync(
            "monitoring", "2010-08-01", "TagResource", ("ResourceARN", (await GetAsync(Wanted.Alarm)).Arn!), ("Tags.member.1.Key", "cost-center"), ("Tags.member.1.Value", "7"));

        await PutAsync(Wanted.Alarm.With("threshold", 90));

        var alarm = await GetAsync(Wanted.Alarm);
        Assert.Equal((90, false, "7"), (alarm.Attributes["threshold"].Number, alarm.Attributes["actions_enabled"].Bool, alarm.Attributes["tags"]["cost-center"].String));
    }

    [SkippableFact]
    public async Task Secrets_that_somebody_put_there_are_not_shown_but_differ()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic, Wanted.Rule, Wanted.Target);
        await JsonAsync("events", "AWSEvents.PutTargets", $$"""{"Rule":"hokusai-passwords","Targets":[{"Id":"alerts","Arn":"{{Wanted.TopicArn}}","Input":"\"postgres://app:CANARY-password@db/app\""}]}""");
        await QueryAsync(
            "sns", "2010-03-31", "Subscribe", ("TopicArn", Wanted.TopicArn), ("Protocol", "https"), ("Endpoint", "https://events.pagerduty.com/integration/CANARY-key/enqueue"));

        var inventory = await ReadAsync();

        Assert.DoesNotContain("CANARY", string.Join('\n', inventory.Resources.Select(resource => $"{resource} {resource.Name} {resource.Id}")), StringComparison.Ordinal);
        var target = inventory.Resources.Single(resource => resource.Type == "aws_cloudwatch_event_target");
        var differences = MonitoringComparison.Compare(Wanted.Target.With("input", "\"another\""), target);
        Assert.Contains("input_transformer", differences.Select(difference => difference.Attribute));
        Assert.Equal("\"(sensitive value)\"", differences.Single(difference => difference.Attribute == "input").Current);
        Assert.DoesNotContain("CANARY", string.Join('\n', differences), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_may_be_a_secret_is_compared_as_it_is_and_kept_by_a_change_of_something_else()
    {
        await StartAsync();
        var described = Wanted.Alarm.With("alarm_description", "Set by password: CANARY-one");
        await PutAsync(described);
        Assert.Empty(MonitoringComparison.Compare(described, await GetAsync(described)));

        await PutAsync(Wanted.Of(Wanted.Alarm.Type, Wanted.Alarm.Name, """{"threshold":90}"""));

        Assert.Equal("Set by password: CANARY-one", (await GetAsync(described)).Attributes["alarm_description"].String);
        var difference = Assert.Single(MonitoringComparison.Compare(described.With("threshold", 90).With("alarm_description", "Set by password: CANARY-two"), await GetAsync(described)));
        Assert.Equal(("alarm_description", "\"(sensitive value)\"", "\"(sensitive value)\""), (difference.Attribute, difference.Current, difference.Desired));
    }

    [SkippableFact]
    public async Task A_refusal_that_repeats_what_it_was_sent_does_not_tell_it()
    {
        await StartAsync();
        Aws.Answers.AddError("sns", "CreateTopic", 400, "InvalidParameter", "Invalid parameter: Tags Reason: the value CANARY-password of Password is none");

        var failure = await Assert.ThrowsAsync<MonitoringException>(() => Store.PutAsync(
            Wanted.Topic.With("tags", AttributeValue.Map([KeyValuePair.Create<string, AttributeValue>("Password", "CANARY-password")])), null, CancellationToken.None));

        Assert.Contains("the value (sensitive value) of Password is none", failure.Problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", failure.Message, StringComparison.Ordinal);
    }

    private async Task MakeForeignAsync()
    {
        await QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "hokusai-foreign"));
        await QueryAsync("sns", "2010-03-31", "CreateTopic", ("Name", "hokusaiforeign"));
        await JsonAsync("sqs", "AmazonSQS.CreateQueue", """{"QueueName":"hokusai-foreign"}""");
        await JsonAsync("events", "AWSEvents.PutRule", """{"Name":"hokusai-foreign","ScheduleExpression":"rate(1 day)"}""");
        await JsonAsync("events", "AWSEvents.PutTargets", $$"""{"Rule":"hokusai-foreign","Targets":[{"Id":"1","Arn":"{{Wanted.QueueArn}}"}]}""");
        await QueryAsync(
            "monitoring", "2010-08-01", "PutMetricAlarm", ("AlarmName", "hokusai-foreign"), ("MetricName", "m"), ("Namespace", "n"), ("Statistic", "Sum"), ("Period", "60"),
            ("EvaluationPeriods", "1"), ("Threshold", "1"), ("ComparisonOperator", "GreaterThanThreshold"));
        await QueryAsync("monitoring", "2010-08-01", "PutDashboard", ("DashboardName", "hokusai-foreign"), ("DashboardBody", """{"widgets":[{"type":"text","properties":{"markdown":"mine"}}]}"""));
    }
}
