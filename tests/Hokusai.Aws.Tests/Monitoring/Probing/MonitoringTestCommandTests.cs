using System.Text.Json.Nodes;
using Hokusai.Aws.Monitoring.Probing;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Aws.Tests.Sources;
using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Events;
using Hokusai.Core.Monitoring.Notification;
using static Hokusai.MonitoringLinkResult;

namespace Hokusai.Aws.Tests.Monitoring.Probing;

/// <summary>The tests of a monitoring that is set up in an account of moto's.</summary>
public sealed class MonitoringTestCommandTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    private const string Canary = "hokusai-canary";
    private const string TheirTopic = "arn:aws:sns:us-east-1:123456789012:theirs";

    private static readonly MonitoringSettings s_settings = new() { Name = Wanted.Name, Emails = ["ops@example.com"] };

    [SkippableFact]
    public async Task All_links_of_a_monitoring_that_was_just_set_up_and_confirmed_pass()
    {
        await SetUpAsync();

        var output = await TestAsync();

        Assert.Empty(output.Problems);
        Assert.DoesNotContain(output.Links, link => link.Result is Failed or Unknown);
        Assert.Equal([MonitoringCheck.RdsSubscription], output.Links.Where(link => link.Result == NotTested).Select(link => link.Check).Distinct());
        Assert.Equal(Enum.GetValues<MonitoringCheck>(), output.Links.Select(link => link.Check).Distinct().Order());
        Assert.Equal(2, output.Questions.Count);
    }

    [SkippableFact]
    public async Task A_topic_whose_policy_was_broken_by_hand_fails_for_the_service_that_is_missing()
    {
        await SetUpAsync();
        await QueryAsync("sns", "2010-03-31", "SetTopicAttributes", ("TopicArn", Wanted.TopicArn), ("AttributeName", "Policy"), ("AttributeValue", $$"""
            {"Version":"2012-10-17","Statement":[{"Sid":"alarms","Effect":"Allow","Principal":{"Service":["cloudwatch.amazonaws.com","events.rds.amazonaws.com"]},"Action":"sns:Publish","Resource":"{{Wanted.TopicArn}}"}]}
            """));

        var output = await TestAsync(agrees: false);

        var broken = Assert.Single(output.Links, link => link.Result == Failed);
        Assert.Equal((MonitoringCheck.TopicPolicy, Wanted.Topic.Name), (broken.Check, broken.Resource));
        Assert.Contains("events.amazonaws.com", broken.Reason, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_canary_goes_to_the_topic_and_its_rule_is_gone_afterwards()
    {
        await SetUpAsync();

        var link = (await TestAsync()).Link(MonitoringCheck.Delivery);

        var delivered = Assert.Single(Aws.Delivered);
        Assert.Equal((Canary, Wanted.TopicArn), (delivered.RuleName, delivered.TargetArn));
        Assert.Contains("Test 20260302T091405Z of the monitoring hokusai", delivered.Body, StringComparison.Ordinal);
        Assert.Contains("Test 20260302T091405Z of the monitoring hokusai", link.Reason, StringComparison.Ordinal);
        Assert.Contains("ops@example.com", link.Reason, StringComparison.Ordinal);
        Assert.Equal(Passed, link.Result);
        Assert.False(await IsCanaryThereAsync());
    }

    [SkippableFact]
    public async Task An_event_that_EventBridge_does_not_take_fails_and_leaves_no_rule()
    {
        await SetUpAsync();
        Aws.Answers.AddJson("events", "PutEvents", """{"FailedEntryCount":1,"Entries":[{"ErrorCode":"InternalFailure","ErrorMessage":"Sorry"}]}""");

        var link = (await TestAsync()).Link(MonitoringCheck.Delivery);

        Assert.Equal(Failed, link.Result);
        Assert.Contains("InternalFailure: Sorry", link.Reason, StringComparison.Ordinal);
        Assert.False(await IsCanaryThereAsync());
    }

    [SkippableTheory]
    [InlineData("PutEvents", "events:PutEvents", MonitoringCheck.Delivery)]
    [InlineData("PutRule", "events:PutRule", MonitoringCheck.Delivery)]
    [InlineData("TestEventPattern", "events:TestEventPattern", MonitoringCheck.Pattern)]
    [InlineData("ListTargetsByRule", "events:ListTargetsByRule", MonitoringCheck.Target)]
    public async Task What_is_denied_is_unknown_and_names_the_permission(string operation, string permission, MonitoringCheck check)
    {
        await SetUpAsync();
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDeniedBare, Service = "events", Operation = operation, Times = Fault.Always });

        var output = await TestAsync();

        var links = output.Links.Where(link => link.Check == check).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(Unknown, link.Result));
        Assert.All(links, link => Assert.Contains(permission, $"{link.Reason} {link.Advice}", StringComparison.Ordinal));
        Aws.Faults.Clear();
        Assert.False(await IsCanaryThereAsync());
    }

    [SkippableFact]
    public async Task A_test_that_is_stopped_after_the_event_leaves_no_rule()
    {
        await SetUpAsync();
        using var stop = new CancellationTokenSource();
        Aws.Answers.Add("events", "PutEvents", _ =>
        {
            stop.Cancel();
            return null;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Command().TestAsync(Wanted.Name, [], new TestOutput(agrees: true), stop.Token));

        Assert.False(await IsCanaryThereAsync());
    }

    [SkippableFact]
    public async Task A_rule_of_the_canarys_name_that_is_somebody_elses_is_left_alone()
    {
        await SetUpAsync();
        await JsonAsync("events", "AWSEvents.PutRule", """{"Name":"hokusai-canary","EventPattern":"{\"source\":[\"theirs\"]}"}""");

        var link = (await TestAsync()).Link(MonitoringCheck.Delivery);

        Assert.Equal(Unknown, link.Result);
        Assert.Empty(Aws.Delivered);
        Assert.True(await IsCanaryThereAsync());
    }

    [SkippableFact]
    public async Task One_alarm_is_set_off_and_is_in_its_former_state_afterwards()
    {
        await SetUpAsync();
        await QueryAsync("monitoring", "2010-08-01", "SetAlarmState", ("AlarmName", Wanted.Alarm.Name), ("StateValue", "OK"), ("StateReason", "It is."));
        Aws.Requests.Clear();

        var link = (await TestAsync()).Link(MonitoringCheck.AlarmState);

        Assert.Equal((Passed, Wanted.Alarm.Name), (link.Result, link.Resource));
        Assert.Contains("set back to OK", link.Reason, StringComparison.Ordinal);
        Assert.Equal(2, Aws.Requests.Count("monitoring", "SetAlarmState"));
        Assert.Equal("OK", await StateAsync());
    }

    [SkippableFact]
    public async Task An_alarm_that_could_not_be_set_off_is_unknown_and_set_back_all_the_same()
    {
        await SetUpAsync();
        await QueryAsync("monitoring", "2010-08-01", "SetAlarmState", ("AlarmName", Wanted.Alarm.Name), ("StateValue", "OK"), ("StateReason", "It is."));
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "monitoring", Operation = "SetAlarmState" });

        var link = (await TestAsync()).Link(MonitoringCheck.AlarmState);

        Assert.Equal(Unknown, link.Result);
        Assert.Contains("cloudwatch:SetAlarmState", $"{link.Reason} {link.Advice}", StringComparison.Ordinal);
        Assert.Equal("OK", await StateAsync());
    }

    [SkippableFact]
    public async Task A_test_that_is_stopped_while_the_alarm_is_set_off_waits_for_it_and_sets_it_back()
    {
        await SetUpAsync();
        await QueryAsync("monitoring", "2010-08-01", "SetAlarmState", ("AlarmName", Wanted.Alarm.Name), ("StateValue", "OK"), ("StateReason", "It is."));
        using var stop = new CancellationTokenSource();
        string? whenSetBack = null;
        Aws.Answers.Add("monitoring", "SetAlarmState", _ =>
        {
            whenSetBack = stop.IsCancellationRequested ? StateAsync().GetAwaiter().GetResult() : null;
            stop.Cancel();
            return null;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Command().TestAsync(Wanted.Name, [], new TestOutput(agrees: true), stop.Token));

        Assert.Equal("ALARM", whenSetBack);
        Assert.Equal("OK", await StateAsync());
    }

    [SkippableFact]
    public async Task What_a_test_that_was_killed_left_behind_is_used_and_removed_by_the_next()
    {
        await SetUpAsync();
        await JsonAsync("events", "AWSEvents.PutRule", """{"Name":"hokusai-canary","EventPattern":"{\"source\":[\"hokusai.monitoring\"],\"detail\":{\"test\":[\"20200101T000000Z\"]}}","Tags":[{"Key":"hokusai:monitoring","Value":"hokusai"}]}""");
        await JsonAsync("events", "AWSEvents.PutTargets", $$"""{"Rule":"hokusai-canary","Targets":[{"Id":"notify","Arn":"{{Wanted.TopicArn}}","Input":"\"An earlier version's\""}]}""");

        var link = (await TestAsync()).Link(MonitoringCheck.Delivery);

        Assert.Equal(Passed, link.Result);
        Assert.Contains("Test 20260302T091405Z of the monitoring hokusai", Assert.Single(Aws.Delivered).Body, StringComparison.Ordinal);
        Assert.False(await IsCanaryThereAsync());
    }

    [SkippableFact]
    public async Task Alarms_are_chosen_by_wildcards_and_a_composite_one_can_be_set_off_too()
    {
        await SetUpAsync();
        await PutAsync(Wanted.Composite);
        var names = new[] { Wanted.Alarm.Name, Wanted.Composite.Name };
        foreach (var name in names)
        {
            await QueryAsync("monitoring", "2010-08-01", "SetAlarmState", ("AlarmName", name), ("StateValue", "OK"), ("StateReason", "It is."));
        }

        var output = await TestAsync(alarms: ["hokusai-*"]);

        var links = output.Links.Where(link => link.Check == MonitoringCheck.AlarmState).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), links.Select(link => link.Resource).Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Equal(Passed, link.Result));
        Assert.DoesNotContain((await TestAsync(alarms: ["other-*"])).Links, link => link.Check == MonitoringCheck.AlarmState);
    }

    [SkippableTheory]
    [InlineData("aws_cloudwatch_metric_alarm", "right by itself")]
    [InlineData("aws_cloudwatch_composite_alarm", "set-alarm-state --alarm-name")]
    public async Task An_alarm_that_could_not_be_set_back_says_what_becomes_of_it(string type, string advice)
    {
        await SetUpAsync();
        await PutAsync(Wanted.Composite);
        var alarm = type == Wanted.Alarm.Type ? Wanted.Alarm : Wanted.Composite;
        await QueryAsync("monitoring", "2010-08-01", "SetAlarmState", ("AlarmName", alarm.Name), ("StateValue", "OK"), ("StateReason", "It is."));
        Aws.Answers.Add("monitoring", "SetAlarmState", request => request.Parameter("StateValue") == "OK" ? new AwsError(403, "AccessDenied", "No.").Answer(request) : null);

        var link = (await TestAsync(alarms: [alarm.Name])).Link(MonitoringCheck.AlarmState);

        Assert.Contains("could not be set back to OK", link.Reason, StringComparison.Ordinal);
        Assert.Contains(advice, link.Advice, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_queue_that_does_not_admit_EventBridge_fails()
    {
        await SetUpAsync();
        await JsonAsync("sqs", "AmazonSQS.SetQueueAttributes", $$$"""{"QueueUrl":"{{{(await GetAsync(Wanted.Queue)).Id}}}","Attributes":{"Policy":""}}""");

        var broken = Assert.Single((await TestAsync(agrees: false)).Links, link => link.Result == Failed);

        Assert.Equal((MonitoringCheck.QueuePolicy, Wanted.Queue.Name), (broken.Check, broken.Resource));
    }

    [SkippableFact]
    public async Task A_topic_of_somebody_else_is_read_with_its_key_and_its_subscriptions()
    {
        await SetUpWithTopicOfOthersAsync(Admitting("kms:DescribeKey"));

        var broken = (await TestAsync(agrees: false)).Links.Where(link => link.Result == Failed).ToList();
        Assert.Equal([MonitoringCheck.TopicPolicy, MonitoringCheck.KeyPolicy], broken.Select(link => link.Check).Distinct());
        Assert.All(broken, link => Assert.DoesNotContain("Run Set-HokusaiMonitoring again", link.Advice, StringComparison.Ordinal));

        await QueryAsync("sns", "2010-03-31", "SetTopicAttributes", ("TopicArn", TheirTopic), ("AttributeName", "Policy"), ("AttributeValue", Admitting("sns:Publish")));
        await QueryAsync("sns", "2010-03-31", "SetTopicAttributes", ("TopicArn", TheirTopic), ("AttributeName", "KmsMasterKeyId"), ("AttributeValue", ""));
        var links = (await TestAsync()).Links.Where(link => link.Resource.StartsWith("theirs", StringComparison.Ordinal)).ToList();
        Assert.All(links, link => Assert.Equal(Passed, link.Result));
        Assert.Contains("them@example.com", links.Single(link => link.Check == MonitoringCheck.Delivery).Reason, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("sns", "GetTopicAttributes", "sns:GetTopicAttributes", MonitoringCheck.TopicPolicy)]
    [InlineData("sns", "ListSubscriptionsByTopic", "sns:ListSubscriptionsByTopic", MonitoringCheck.Subscription)]
    [InlineData("kms", "DescribeKey", "kms:DescribeKey", MonitoringCheck.KeyPolicy)]
    [InlineData("kms", "GetKeyPolicy", "kms:GetKeyPolicy", MonitoringCheck.KeyPolicy)]
    public async Task What_of_a_topic_of_somebody_else_is_denied_is_unknown_and_names_the_permission(string service, string operation, string permission, MonitoringCheck check)
    {
        await SetUpWithTopicOfOthersAsync(Admitting("kms:Decrypt", "kms:GenerateDataKey"));
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = service, Operation = operation, Times = Fault.Always });

        var links = (await TestAsync(agrees: false)).Links.Where(link => link.Check == check && link.Result != Passed).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(Unknown, link.Result));
        Assert.All(links, link => Assert.Contains(permission, $"{link.Reason} {link.Advice}", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_topic_of_somebody_else_that_is_gone_fails()
    {
        await SetUpWithTopicOfOthersAsync("{}");
        await QueryAsync("sns", "2010-03-31", "DeleteTopic", ("TopicArn", TheirTopic));

        var gone = (await TestAsync(agrees: false)).Links.Where(link => link.Result == Failed).ToList();

        Assert.Contains(gone, link => link.Check == MonitoringCheck.Subscription && link.Resource == "theirs");
        Assert.All(gone, link => Assert.Contains("does not exist", link.Reason, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Without_agreement_nothing_is_changed_and_sent()
    {
        await SetUpAsync();
        Aws.Requests.Clear();

        var output = await TestAsync(agrees: false);

        Assert.Equal([MonitoringCheck.Delivery, MonitoringCheck.AlarmState, MonitoringCheck.RdsSubscription], output.Links.Where(link => link.Result == NotTested).Select(link => link.Check).Distinct().Order());
        Assert.Empty(Aws.Delivered);
        Assert.All(new[] { "PutRule", "PutEvents", "SetAlarmState" }, operation => Assert.Equal(0, Aws.Requests.Count("events", operation) + Aws.Requests.Count("monitoring", operation)));
    }

    [SkippableFact]
    public async Task Where_there_is_no_monitoring_it_says_so()
    {
        await StartAsync();

        var output = await TestAsync();

        Assert.Empty(output.Links);
        Assert.Equal(MonitoringErrorIds.TargetNotFound, Assert.Single(output.Problems).ErrorId);
    }

    private MonitoringTestCommand Command() => new(
        Store, new MonitoringProbe(FaultClient.Connect(Aws.EndpointUrl, timeout: null)), new VirtualTime(new DateTimeOffset(2026, 3, 2, 9, 14, 5, TimeSpan.Zero)));

    private async Task<TestOutput> TestAsync(bool agrees = true, params IReadOnlyList<string> alarms)
    {
        var output = new TestOutput(agrees);
        await Command().TestAsync(Wanted.Name, alarms, output, CancellationToken.None);
        return output;
    }

    private async Task SetUpAsync()
    {
        await StartAsync();
        var targets = new MonitoringTargets { AccountId = "123456789012", Region = AwsTestbed.Region, Databases = [Events.MonitoredSample.Database("orders", "postgres")] };
        await PutAsync([.. NotificationPlan.Of(s_settings, targets), .. EventRulesPlan.Of(s_settings, targets), Wanted.Alarm]);
    }

    private async Task SetUpWithTopicOfOthersAsync(string keyPolicy)
    {
        await StartAsync();
        var key = (string)JsonNode.Parse((await Aws.Raw.JsonAsync("kms", "TrentService.CreateKey", new JsonObject { ["Policy"] = keyPolicy })).Text)!["KeyMetadata"]!["KeyId"]!;
        await QueryAsync(
            "sns", "2010-03-31", "CreateTopic", ("Name", "theirs"), ("Attributes.entry.1.key", "KmsMasterKeyId"), ("Attributes.entry.1.value", key),
            ("Attributes.entry.2.key", "Policy"), ("Attributes.entry.2.value", Admitting("sns:GetTopicAttributes")));
        await QueryAsync("sns", "2010-03-31", "Subscribe", ("TopicArn", TheirTopic), ("Protocol", "email"), ("Endpoint", "them@example.com"));
        await PutAsync(Wanted.Queue, Wanted.Rule, Wanted.Target.With("arn", TheirTopic), Wanted.Alarm.With("alarm_actions", AttributeValue.Set([TheirTopic])));
    }

    private static string Admitting(params string[] actions) => $$"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["cloudwatch.amazonaws.com","events.amazonaws.com"]},"Action":["{{string.Join("\",\"", actions)}}"],"Resource":"*"}]}
        """;

    private async Task<bool> IsCanaryThereAsync() => (await ReadAsync()).Resources.Any(resource => resource.Name.StartsWith(Canary, StringComparison.Ordinal));

    private Task<string?> StateAsync() => new MonitoringProbe(FaultClient.Connect(Aws.EndpointUrl, timeout: null)).AlarmStateAsync(Wanted.Alarm.Name, CancellationToken.None);
}
