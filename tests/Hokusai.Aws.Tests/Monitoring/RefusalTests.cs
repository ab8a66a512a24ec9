using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>What AWS denies, and what is refused before AWS is asked.</summary>
public sealed class RefusalTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    [SkippableFact]
    public async Task A_denied_listing_loses_its_types_alone_and_names_the_permission()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic, Wanted.Alarm);
        Deny("monitoring", "DescribeAlarms");

        var inventory = await ReadAsync();

        Assert.Equal(["aws_cloudwatch_composite_alarm", "aws_cloudwatch_metric_alarm"], inventory.UnreadTypes.Order(StringComparer.Ordinal));
        Assert.Equal([Wanted.Topic.Type], inventory.Resources.Select(resource => resource.Type));
        Assert.All(inventory.Problems, problem => Assert.Equal(AwsErrorIds.AccessDenied, problem.ErrorId));
        Assert.Contains("cloudwatch:DescribeAlarms", Assert.Single(inventory.Problems).Advice, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_hangs_on_a_type_that_was_not_read_was_not_read_either()
    {
        await StartAsync();
        await PutAsync(Wanted.Rule, Wanted.Target);
        Deny("events", "ListRules");

        var inventory = await ReadAsync();

        Assert.Equal(["aws_cloudwatch_event_rule", "aws_cloudwatch_event_target"], inventory.UnreadTypes.Order(StringComparer.Ordinal));
        Assert.Empty(inventory.Resources);
        Assert.Single(inventory.Problems);
    }

    [SkippableTheory]
    [InlineData("aws_sqs_queue", "sqs", "ListQueueTags", "sqs:ListQueueTags")]
    [InlineData("aws_cloudwatch_dashboard", "monitoring", "GetDashboard", "cloudwatch:GetDashboard")]
    [InlineData("aws_kms_key", "kms", "ListResourceTags", "kms:ListResourceTags")]
    public async Task Where_the_owner_cannot_be_read_nothing_of_the_type_may_be_touched(string type, string service, string operation, string permission)
    {
        await StartAsync();
        await PutAsync(Wanted.Queue, Wanted.Dashboard, Wanted.Key);
        Deny(service, operation);

        var inventory = await ReadAsync();

        Assert.Null(Assert.Single(inventory.Resources, resource => resource.Type == type).Owner);
        Assert.Equal([type], inventory.UnreadTypes);
        Assert.Contains(permission, Assert.Single(inventory.Problems).ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Attributes_that_cannot_be_read_are_unknown_and_the_rest_is_compared()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic);
        Deny("sns", "GetTopicAttributes");

        var inventory = await ReadAsync();

        var topic = Assert.Single(inventory.Resources);
        Assert.Contains("policy", topic.Unknown.Keys);
        Assert.Equal(Wanted.Name, topic.Owner);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Topic, topic));
        Assert.Empty(inventory.UnreadTypes);
        Assert.Contains("sns:GetTopicAttributes", Assert.Single(inventory.Problems).ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_denied_write_names_the_resource_and_the_permission()
    {
        await StartAsync();
        Deny("events", "PutRule");

        var failure = await Assert.ThrowsAsync<MonitoringException>(() => Store.PutAsync(Wanted.Rule, null, CancellationToken.None));

        Assert.Equal("aws_cloudwatch_event_rule hokusai-passwords (123456789012, us-east-1)", failure.Problem.Source);
        Assert.Equal(AwsErrorIds.AccessDenied, failure.Problem.ErrorId);
        Assert.Contains("events:PutRule", failure.Problem.Advice, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task One_rule_more_than_the_quota_is_refused_and_one_that_is_there_is_not()
    {
        await StartAsync();
        var store = new MonitoringStore(FaultClient.Connect(Aws.EndpointUrl, timeout: null), new MonitoringQuotas { RulesPerBus = 1, TargetsPerRule = 1 });
        await store.PutAsync(Wanted.Rule, null, CancellationToken.None);
        await store.PutAsync(Wanted.Rule, null, CancellationToken.None);
        await store.PutAsync(Wanted.Target, null, CancellationToken.None);
        await store.PutAsync(Wanted.Target, null, CancellationToken.None);

        var rule = Wanted.Rule with { Name = "hokusai-other" };
        var target = Wanted.Target.With("target_id", "other");

        Assert.Equal(MonitoringLimitErrorIds.LimitReached, (await Assert.ThrowsAsync<MonitoringException>(() => store.PutAsync(rule, null, CancellationToken.None))).Problem.ErrorId);
        Assert.Equal(MonitoringLimitErrorIds.LimitReached, (await Assert.ThrowsAsync<MonitoringException>(() => store.PutAsync(target, null, CancellationToken.None))).Problem.ErrorId);
    }

    [SkippableTheory]
    [InlineData("events", "PutRule", "LimitExceededException", MonitoringLimitErrorIds.LimitReached)]
    [InlineData("events", "PutRule", "ValidationException", AwsErrorIds.CallFailed)]
    public async Task A_quota_that_only_the_service_can_count_is_told_as_one(string service, string operation, string code, string errorId)
    {
        await StartAsync();
        Aws.Answers.AddError(service, operation, 400, code, "The requested resource exceeds the maximum number allowed.");

        var failure = await Assert.ThrowsAsync<MonitoringException>(() => Store.PutAsync(Wanted.Rule, null, CancellationToken.None));

        Assert.Equal(errorId, failure.Problem.ErrorId);
        Assert.Equal(errorId == MonitoringLimitErrorIds.LimitReached, failure.Problem.Advice?.Contains("have the quota raised", StringComparison.Ordinal) == true);
        Assert.Contains("hokusai-passwords", failure.Problem.Source, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_too_long_is_refused_before_AWS_is_asked()
    {
        await StartAsync();
        Aws.Requests.Clear();

        var failure = await Assert.ThrowsAsync<MonitoringException>(
            () => Store.PutAsync(Wanted.Alarm.With("alarm_name", new string('a', 256)), null, CancellationToken.None));

        Assert.Equal(MonitoringLimitErrorIds.NameTooLong, failure.Problem.ErrorId);
        Assert.Empty(Aws.Requests.All);
    }

    [SkippableFact]
    public async Task A_type_that_monitoring_does_not_hold_is_refused()
    {
        await StartAsync();

        var failure = await Assert.ThrowsAsync<MonitoringException>(() => Store.PutAsync(Wanted.Of("aws_db_instance", "hokusai-db", "{}"), null, CancellationToken.None));

        Assert.Equal(MonitoringStoreErrorIds.TypeUnknown, failure.Problem.ErrorId);
    }

    private void Deny(string service, string operation)
        => Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = service, Operation = operation, Times = Fault.Always });
}
