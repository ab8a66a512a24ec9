using Hokusai.Aws.Testbed;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>Of each type: made, read as wanted, changed by hand, mended, removed.</summary>
public sealed class LifeOfResourcesTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    private const string CloudWatch = "2010-08-01";
    private const string Sns = "2010-03-31";
    private const string Rds = "2014-10-31";

    [SkippableFact]
    public Task Metric_alarm() => LiveAsync(Wanted.Alarm, "threshold", () => QueryAsync(
        "monitoring", CloudWatch, "PutMetricAlarm", ("AlarmName", Wanted.Alarm.Name), ("MetricName", "DatabaseConnections"), ("Namespace", "AWS/RDS"), ("Statistic", "Maximum"),
        ("Period", "60"), ("EvaluationPeriods", "5"), ("Threshold", "500"), ("ComparisonOperator", "GreaterThanThreshold")));

    [SkippableFact]
    public Task Alarm_on_metric_math() => LiveAsync(Wanted.MathAlarm, "metric_query", () => QueryAsync(
        "monitoring", CloudWatch, "PutMetricAlarm", ("AlarmName", Wanted.MathAlarm.Name), ("MetricName", "RequestCount"), ("Namespace", "AWS/ApplicationELB"), ("Statistic", "Maximum"),
        ("Period", "60"), ("EvaluationPeriods", "5"), ("Threshold", "500"), ("ComparisonOperator", "GreaterThanThreshold")));

    [SkippableFact]
    public Task Composite_alarm() => LiveAsync(
        Wanted.Composite,
        "alarm_rule",
        () => QueryAsync("monitoring", CloudWatch, "PutCompositeAlarm", ("AlarmName", Wanted.Composite.Name), ("AlarmRule", "FALSE")),
        Wanted.Alarm);

    [SkippableFact]
    public Task Dashboard() => LiveAsync(Wanted.Dashboard, "dashboard_body", () => QueryAsync(
        "monitoring", CloudWatch, "PutDashboard", ("DashboardName", Wanted.Dashboard.Name),
        ("DashboardBody", """{"widgets":[{"type":"text","properties":{"markdown":"hokusai:monitoring=hokusai by hand"}}]}""")));

    [SkippableFact]
    public Task Topic() => LiveAsync(Wanted.Topic, "display_name", () => QueryAsync(
        "sns", Sns, "SetTopicAttributes", ("TopicArn", Wanted.TopicArn), ("AttributeName", "DisplayName"), ("AttributeValue", "by hand")));

    [SkippableFact]
    public Task Queue() => LiveAsync(Wanted.Queue, "message_retention_seconds", () => JsonAsync(
        "sqs", "AmazonSQS.SetQueueAttributes", """{"QueueUrl":"http://localhost/123456789012/hokusai-undelivered","Attributes":{"MessageRetentionPeriod":"60"}}"""));

    [SkippableFact]
    public Task Event_rule() => LiveAsync(Wanted.Rule, "event_pattern", () => JsonAsync(
        "events", "AWSEvents.PutRule", """{"Name":"hokusai-passwords","EventPattern":"{\"source\":[\"aws.ec2\"]}","State":"DISABLED"}"""));

    [SkippableFact]
    public Task Event_target() => LiveAsync(
        Wanted.Target,
        "input_transformer",
        () => JsonAsync("events", "AWSEvents.PutTargets", $$"""{"Rule":"hokusai-passwords","Targets":[{"Id":"alerts","Arn":"{{Wanted.TopicArn}}","Input":"\"by hand\""}]}"""),
        Wanted.Rule);

    // moto keeps every filter that was ever put under a name, and tells the first, so that a change by hand is one that removes it here.
    [SkippableFact]
    public async Task Metric_filter()
    {
        await StartAsync();
        await PutAsync(Wanted.Filter);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Filter, await GetAsync(Wanted.Filter)));
        Assert.Equal(Wanted.Name, (await GetAsync(Wanted.Filter)).Owner);

        await JsonAsync("logs", "Logs_20140328.DeleteMetricFilter", """{"logGroupName":"/ecs/app","filterName":"hokusai-errors"}""");
        Assert.Null(await FindAsync(Wanted.Filter));
        await PutAsync(Wanted.Filter);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Filter, await GetAsync(Wanted.Filter)));

        var last = await GetAsync(Wanted.Filter);
        await Store.RemoveAsync(last, CancellationToken.None);
        await Store.RemoveAsync(last, CancellationToken.None);
        Assert.Null(await FindAsync(Wanted.Filter));
    }

    [SkippableFact]
    public Task Config_rule() => LiveAsync(Wanted.ConfigRule, "source[0].source_identifier", () => JsonAsync("config", "StarlingDoveService.PutConfigRule", """
        {"ConfigRule":{"ConfigRuleName":"hokusai-rds-deletion-protection","Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"},"Scope":{"ComplianceResourceTypes":["AWS::RDS::DBInstance"]}},
        "Tags":[{"Key":"hokusai:monitoring","Value":"hokusai"}]}
        """), Wanted.Recorder, Wanted.Channel);

    [SkippableFact]
    public Task Config_recorder() => LiveAsync(Wanted.Recorder, "recording_group[0].resource_types", () => JsonAsync("config", "StarlingDoveService.PutConfigurationRecorder", """
        {"ConfigurationRecorder":{"name":"hokusai-recorder","roleARN":"arn:aws:iam::123456789012:role/config","recordingGroup":{"allSupported":false,"includeGlobalResourceTypes":false,"resourceTypes":["AWS::EC2::Instance"]}}}
        """));

    [SkippableFact]
    public Task Config_delivery_channel() => LiveAsync(Wanted.Channel, "snapshot_delivery_properties[0].delivery_frequency", () => JsonAsync("config", "StarlingDoveService.PutDeliveryChannel", """
        {"DeliveryChannel":{"name":"hokusai-channel","s3BucketName":"config-bucket","configSnapshotDeliveryProperties":{"deliveryFrequency":"One_Hour"}}}
        """), Wanted.Recorder);

    [SkippableFact]
    public async Task Config_recorder_is_started_again_and_stopped_in_the_end()
    {
        await StartAsync();
        await PutAsync(Wanted.Recorder, Wanted.Channel, Wanted.RecorderStatus);
        Assert.Empty(MonitoringComparison.Compare(Wanted.RecorderStatus, await GetAsync(Wanted.RecorderStatus)));

        await JsonAsync("config", "StarlingDoveService.StopConfigurationRecorder", """{"ConfigurationRecorderName":"hokusai-recorder"}""");
        Assert.Equal("is_enabled", Assert.Single(MonitoringComparison.Compare(Wanted.RecorderStatus, await GetAsync(Wanted.RecorderStatus))).Attribute);
        await PutAsync(Wanted.RecorderStatus);
        Assert.Empty(MonitoringComparison.Compare(Wanted.RecorderStatus, await GetAsync(Wanted.RecorderStatus)));

        await Store.RemoveAsync(await GetAsync(Wanted.RecorderStatus), CancellationToken.None);
        Assert.Equal(false, (await GetAsync(Wanted.RecorderStatus)).Attributes["is_enabled"].Bool);
    }

    [SkippableFact]
    public Task Database_event_subscription() => LiveAsync(Wanted.DbEvents, "source_ids", () => QueryAsync(
        "rds", Rds, "RemoveSourceIdentifierFromSubscription", ("SubscriptionName", Wanted.DbEvents.Name), ("SourceIdentifier", "orders")));

    [SkippableFact]
    public async Task Key_and_alias()
    {
        await StartAsync();
        await PutAsync(Wanted.Key, Wanted.Alias);
        var key = await GetAsync(Wanted.Key);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Key, key));
        Assert.Empty(MonitoringComparison.Compare(Wanted.Alias, await GetAsync(Wanted.Alias)));
        Assert.Equal(("hokusai", "hokusai", key.Id), (key.Owner, (await GetAsync(Wanted.Alias)).Owner, (await GetAsync(Wanted.Alias)).Id));

        await JsonAsync("kms", "TrentService.PutKeyPolicy", $$"""{"KeyId":"{{key.Id}}","PolicyName":"default","Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[]}"}""");
        await JsonAsync("kms", "TrentService.DisableKeyRotation", $$"""{"KeyId":"{{key.Id}}"}""");
        await JsonAsync("kms", "TrentService.UpdateKeyDescription", $$"""{"KeyId":"{{key.Id}}","Description":"by hand"}""");
        await JsonAsync("kms", "TrentService.DisableKey", $$"""{"KeyId":"{{key.Id}}"}""");
        Assert.Equal(
            ["description", "enable_key_rotation", "is_enabled", "policy"],
            MonitoringComparison.Compare(Wanted.Key, await GetAsync(Wanted.Key)).Select(difference => difference.Attribute));
        await PutAsync(Wanted.Key);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Key, await GetAsync(Wanted.Key)));
        Assert.Equal(key.Id, (await GetAsync(Wanted.Key)).Id);

        await Store.RemoveAsync(await GetAsync(Wanted.Alias), CancellationToken.None);
        await Store.RemoveAsync(key, CancellationToken.None);
        await Store.RemoveAsync(key, CancellationToken.None);
        Assert.Empty((await ReadAsync()).Resources);
    }

    [SkippableFact]
    public async Task Subscription()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic, Wanted.Subscription);
        var subscription = await GetAsync(Wanted.Subscription);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Subscription, subscription));
        Assert.Equal(("hokusai", "Confirmed"), (subscription.Owner, subscription.Status));

        await QueryAsync("sns", Sns, "Unsubscribe", ("SubscriptionArn", subscription.Id!));
        Assert.Null(await FindAsync(Wanted.Subscription));
        await PutAsync(Wanted.Subscription);

        var again = await GetAsync(Wanted.Subscription);
        await Store.RemoveAsync(again, CancellationToken.None);
        await Store.RemoveAsync(again, CancellationToken.None);
        Assert.Null(await FindAsync(Wanted.Subscription));
    }

    [SkippableTheory]
    [InlineData("description", "TrentService.UpdateKeyDescription", """, "Description": "by hand" """)]
    [InlineData("enable_key_rotation", "TrentService.DisableKeyRotation", "")]
    [InlineData("is_enabled", "TrentService.DisableKey", "")]
    public async Task What_was_changed_on_a_key_is_mended_and_nothing_else_is_written(string attribute, string target, string rest)
    {
        await StartAsync();
        await PutAsync(Wanted.Key, Wanted.Alias);
        var key = await GetAsync(Wanted.Key);
        await JsonAsync("kms", target, $$"""{"KeyId":"{{key.Id}}"{{rest}}}""");
        var drifted = await GetAsync(Wanted.Key);
        Assert.Equal([attribute], MonitoringComparison.Compare(Wanted.Key, drifted).Select(difference => difference.Attribute));
        Aws.Requests.Clear();

        await Store.PutAsync(Wanted.Key, drifted, CancellationToken.None);

        Assert.Single(Aws.Requests.All);
        Assert.Empty(MonitoringComparison.Compare(Wanted.Key, await GetAsync(Wanted.Key)));
    }

    [SkippableFact]
    public async Task What_a_key_cannot_be_changed_to_is_refused_by_name()
    {
        await StartAsync();
        await PutAsync(Wanted.Key);
        var wanted = Wanted.Key.With("key_usage", "SIGN_VERIFY").With("is_enabled", false);

        var failure = await Assert.ThrowsAsync<MonitoringException>(async () => await Store.PutAsync(wanted, await GetAsync(Wanted.Key), CancellationToken.None));

        Assert.Equal(Hokusai.Aws.Monitoring.MonitoringStoreErrorIds.ChangeUnsupported, failure.Problem.ErrorId);
        Assert.Contains("is_enabled and key_usage", failure.Problem.Reason, StringComparison.Ordinal);
        Assert.True((await GetAsync(Wanted.Key)).Attributes["is_enabled"].Bool);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_waits_for_its_deletion_is_taken_back_with_its_alias_or_without(bool withAlias)
    {
        await StartAsync();
        await PutAsync(Wanted.Key, Wanted.Alias);
        var key = await GetAsync(Wanted.Key);
        if (!withAlias)
        {
            await Store.RemoveAsync(await GetAsync(Wanted.Alias), CancellationToken.None);
        }

        await JsonAsync("kms", "TrentService.ScheduleKeyDeletion", $$"""{"KeyId":"{{key.Id}}","PendingWindowInDays":7}""");
        Assert.Null(await FindAsync(Wanted.Key));
        var wanted = Wanted.Key.With("description", "Encrypts other alerts");

        // Another run has forgotten what this one made.
        Store = NewStore();
        await PutAsync(wanted, Wanted.Alias);

        Assert.Equal(key.Id, (await GetAsync(Wanted.Key)).Id);
        Assert.Empty(MonitoringComparison.Compare(wanted, await GetAsync(Wanted.Key)));
        Assert.Equal(key.Id, (await GetAsync(Wanted.Alias)).Id);
    }

    [SkippableTheory]
    [InlineData("filter_policy", "FilterPolicy", """{"kind":["nothing"]}""", null)]
    [InlineData("filter_policy", "FilterPolicy", """{"kind":["nothing"]}""", """{"kind":["alarm"]}""")]
    [InlineData("raw_message_delivery", "RawMessageDelivery", "true", "false")]
    [InlineData("redrive_policy", "RedrivePolicy", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:other"}""", """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:hokusai-undelivered"}""")]
    public async Task What_was_changed_on_a_subscription_is_mended_without_subscribing_again(string attribute, string name, string byHand, string? wanted)
    {
        await StartAsync();
        var desired = Wanted.Subscription.With(attribute, wanted is "false" ? false : AttributeValue.FromString(wanted));
        await PutAsync(Wanted.Topic, desired);
        var made = await GetAsync(desired);
        Assert.Empty(MonitoringComparison.Compare(desired, made));
        await QueryAsync("sns", Sns, "SetSubscriptionAttributes", ("SubscriptionArn", made.Id!), ("AttributeName", name), ("AttributeValue", byHand));
        Assert.Equal([attribute], MonitoringComparison.Compare(desired, await GetAsync(desired)).Select(difference => difference.Attribute));

        await PutAsync(desired);

        Assert.Empty(MonitoringComparison.Compare(desired, await GetAsync(desired)));
        Assert.Equal(made.Id, (await GetAsync(desired)).Id);
    }

    /// <summary>Lets a resource live.</summary>
    /// <param name="desired">The resource.</param>
    /// <param name="drifted">The first of its attributes that somebody changes.</param>
    /// <param name="drift">Changes it, with another client.</param>
    /// <param name="before">What it needs.</param>
    private async Task LiveAsync(DesiredResource desired, string drifted, Func<Task> drift, params DesiredResource[] before)
    {
        await StartAsync();
        await PutAsync(before);

        await PutAsync(desired);
        var made = await GetAsync(desired);
        Assert.Empty(MonitoringComparison.Compare(desired, made));
        Assert.Equal(Wanted.Name, made.Owner);
        await PutAsync(desired);
        Assert.Empty(MonitoringComparison.Compare(desired, await GetAsync(desired)));

        await drift();
        Assert.Contains(drifted, MonitoringComparison.Compare(desired, await GetAsync(desired)).Select(difference => difference.Attribute));
        await PutAsync(desired);
        Assert.Empty(MonitoringComparison.Compare(desired, await GetAsync(desired)));

        if (!desired.Attributes["tags"].IsUnset)
        {
            var tagged = desired.With("tags", AttributeValue.Map([.. desired.Attributes["tags"].Members, KeyValuePair.Create<string, AttributeValue>("Team", "other")]));
            await PutAsync(tagged);
            Assert.Empty(MonitoringComparison.Compare(tagged, await GetAsync(desired)));
        }

        var last = await GetAsync(desired);
        await Store.RemoveAsync(last, CancellationToken.None);
        await Store.RemoveAsync(last, CancellationToken.None);
        Assert.Null(await FindAsync(desired));
        Assert.Empty((await ReadAsync()).Problems);
    }
}
