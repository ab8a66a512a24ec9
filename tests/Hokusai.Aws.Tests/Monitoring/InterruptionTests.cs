using System.Text.Json.Nodes;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Faults;
using Hokusai.Aws.Tests.Sources;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring;

/// <summary>Runs that are killed, that meet one another, and that meet a bad network.</summary>
public sealed class InterruptionTests(AwsTestbedFixture fixture) : MonitoringStoreTests(fixture)
{
    private static readonly DesiredResource[] s_all =
    [
        Wanted.Key, Wanted.Alias, Wanted.Topic, Wanted.Subscription, Wanted.Queue, Wanted.Rule, Wanted.Target, Wanted.DbEvents, Wanted.Filter, Wanted.Alarm, Wanted.MathAlarm,
        Wanted.Composite, Wanted.Recorder, Wanted.Channel, Wanted.RecorderStatus, Wanted.ConfigRule, Wanted.Dashboard,
    ];

    [SkippableFact]
    public async Task A_run_that_was_killed_before_the_alias_is_resumed_with_its_key()
    {
        await StartAsync();
        await Store.PutAsync(Wanted.Key, null, CancellationToken.None);

        var next = NewStore();
        var key = Assert.Single((await next.ReadAsync(Wanted.Name, CancellationToken.None)).Resources);
        Assert.Equal(("aws_kms_key", Wanted.Key.Name, Wanted.Name), (key.Type, key.Name, key.Owner));
        Assert.Empty(MonitoringComparison.Compare(Wanted.Key, key));
        var alias = await next.PutAsync(Wanted.Alias, null, CancellationToken.None);

        Assert.Equal((key.Id, Wanted.Name), (alias.Id, alias.Owner));
        Assert.Equal(1, Aws.Requests.Count("kms", "CreateKey"));
    }

    [SkippableFact]
    public async Task A_key_that_another_run_made_meanwhile_is_used()
    {
        await StartAsync();
        var first = await Store.PutAsync(Wanted.Key, null, CancellationToken.None);
        var second = await NewStore().PutAsync(Wanted.Key, null, CancellationToken.None);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, Aws.Requests.Count("kms", "CreateKey"));
    }

    [SkippableFact]
    public async Task Of_two_keys_made_at_the_same_moment_the_one_without_the_alias_is_deleted()
    {
        await StartAsync();
        var other = NewStore();
        // Neither is told of the other's key in time.
        Aws.Answers.AddJson("tagging", "GetResources", """{"ResourceTagMappingList":[]}""");
        var first = await Store.PutAsync(Wanted.Key, null, CancellationToken.None);
        var second = await other.PutAsync(Wanted.Key, null, CancellationToken.None);
        Assert.NotEqual(first.Id, second.Id);

        Assert.Equal(second.Id, (await other.PutAsync(Wanted.Alias, null, CancellationToken.None)).Id);
        Assert.Equal(second.Id, (await Store.PutAsync(Wanted.Alias, null, CancellationToken.None)).Id);

        Aws.Answers.Add("tagging", "GetResources", _ => null);
        var key = Assert.Single((await ReadAsync()).Resources, resource => resource.Type == "aws_kms_key");
        Assert.Equal(second.Id, key.Id);
    }

    [SkippableFact]
    public async Task A_key_too_many_of_a_killed_run_is_told_by_a_name_of_its_own()
    {
        await StartAsync();
        await PutAsync(Wanted.Key, Wanted.Alias);
        await JsonAsync("kms", "TrentService.CreateKey", """{"Tags":[{"TagKey":"hokusai:monitoring","TagValue":"hokusai"},{"TagKey":"hokusai:key","TagValue":"hokusai-notifications"}]}""");

        var keys = (await ReadAsync()).Resources.Where(resource => resource.Type == "aws_kms_key").ToList();

        Assert.Equal([Wanted.Key.Name, $"{Wanted.Key.Name}/{keys[1].Id}"], keys.Select(key => key.Name));
        await Store.RemoveAsync(keys[1], CancellationToken.None);
        Assert.Equal(keys[0].Id, Assert.Single((await ReadAsync()).Resources, resource => resource.Type == "aws_kms_key").Id);
    }

    [SkippableFact]
    public async Task Two_runs_at_once_end_with_one_of_each()
    {
        await StartAsync();

        await Task.WhenAll(PutAllAsync(), PutAllAsync());

        var inventory = await ReadAsync();
        Assert.Equal(
            s_all.Select(desired => $"{desired.Type} {desired.Name}").Order(StringComparer.Ordinal),
            inventory.Resources.Select(resource => $"{resource.Type} {resource.Name}").Order(StringComparer.Ordinal));
        Assert.All(s_all, desired => Assert.Empty(MonitoringComparison.Compare(
            desired, inventory.Resources.Single(resource => resource.Type == desired.Type && resource.Name == desired.Name))));
        Assert.All(inventory.Resources, resource => Assert.Equal(Wanted.Name, resource.Owner));
        Assert.Empty(inventory.Problems);
        Assert.Empty(inventory.UnreadTypes);

        async Task PutAllAsync()
        {
            var store = NewStore();
            foreach (var desired in s_all)
            {
                await store.PutAsync(desired, null, CancellationToken.None);
            }
        }
    }

    [SkippableTheory]
    [InlineData("ResetMidBody")]
    [InlineData("BodyCutShort")]
    [InlineData("HtmlPage502")]
    public async Task A_key_whose_answer_was_lost_is_found_and_not_made_again(string kind)
    {
        await StartAsync();
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.All.Single(fault => fault.Name == kind), Service = "kms", Operation = "CreateKey" });

        var made = await PutOrFailAsync(Wanted.Key);
        Aws.Faults.Clear();
        // What a person does then.
        var again = await NewStore().PutAsync(Wanted.Key, null, CancellationToken.None);
        await NewStore().PutAsync(Wanted.Alias, null, CancellationToken.None);

        Assert.True(made is null || made.Id == again.Id);
        Assert.Single((await ReadAsync()).Resources, resource => resource.Type == "aws_kms_key");
    }

    [SkippableFact]
    public async Task A_subscription_whose_answer_was_lost_is_there_once()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic);
        Aws.Faults.Inject(new Fault { Kind = FaultKinds.ResetMidBody, Service = "sns", Operation = "Subscribe" });

        await Store.PutAsync(Wanted.Subscription, null, CancellationToken.None);
        await NewStore().PutAsync(Wanted.Subscription, null, CancellationToken.None);

        Assert.Single((await ReadAsync()).Resources, resource => resource.Type == "aws_sns_topic_subscription");
    }

    [SkippableFact]
    public async Task Nobody_who_has_not_answered_the_first_mail_is_sent_a_second()
    {
        await StartAsync();
        await PutAsync(Wanted.Topic);
        Aws.Answers.AddXml("sns", "ListSubscriptionsByTopic", $"""
            <ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListSubscriptionsByTopicResult><Subscriptions>
            <member><TopicArn>{Wanted.TopicArn}</TopicArn><Protocol>email</Protocol><SubscriptionArn>PendingConfirmation</SubscriptionArn><Owner>123456789012</Owner><Endpoint>ops@example.com</Endpoint></member>
            <member><TopicArn>{Wanted.TopicArn}</TopicArn><Protocol>email</Protocol><SubscriptionArn>Deleted</SubscriptionArn><Owner>123456789012</Owner><Endpoint>old@example.com</Endpoint></member>
            </Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>
            """);

        var pending = Assert.Single((await ReadAsync()).Resources, resource => resource.Type == "aws_sns_topic_subscription");
        Assert.Equal((Wanted.Subscription.Name, "PendingConfirmation", Wanted.Name, null), (pending.Name, pending.Status, pending.Owner, pending.Arn));
        Assert.Empty(MonitoringComparison.Compare(Wanted.Subscription, pending));
        Assert.Equal("PendingConfirmation", (await Store.PutAsync(Wanted.Subscription, null, CancellationToken.None)).Status);
        Assert.Equal("PendingConfirmation", (await Store.PutAsync(Wanted.Subscription, pending, CancellationToken.None)).Status);
        await Store.RemoveAsync(pending, CancellationToken.None);

        Assert.Equal(0, Aws.Requests.Count("sns", "Subscribe") + Aws.Requests.Count("sns", "Unsubscribe"));
    }

    [SkippableFact]
    public async Task A_change_that_meets_another_one_is_made_again_for_a_while()
    {
        await StartAsync();
        await PutAsync(Wanted.Rule);
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var store = new MonitoringStore(FaultClient.Connect(Aws.EndpointUrl, timeout: null), quotas: null, time);
        var refused = 0;
        Aws.Answers.Add("events", "PutTargets", request => refused++ < 2 ? Conflict(request) : null);

        await store.PutAsync(Wanted.Target, null, CancellationToken.None);
        Assert.Equal(Wanted.Name, (await GetAsync(Wanted.Target)).Owner);

        Aws.Answers.AddError("events", "PutTargets", 400, "ConcurrentModificationException", "Rule hokusai-passwords was modified concurrently");
        var failure = await Assert.ThrowsAsync<MonitoringException>(() => store.PutAsync(Wanted.Target, null, CancellationToken.None));
        Assert.Equal(AwsErrorIds.Conflict, failure.Problem.ErrorId);
    }

    [SkippableFact]
    public async Task A_queue_that_is_listed_after_it_was_deleted_is_gone()
    {
        await StartAsync();
        await PutAsync(Wanted.Queue);
        Aws.Answers.AddError("sqs", "ListQueueTags", 400, "AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
        Aws.Answers.AddError("sqs", "GetQueueAttributes", 400, "AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");

        var inventory = await ReadAsync();

        Assert.Empty(inventory.Resources);
        Assert.Empty(inventory.Problems);
        Assert.Empty(inventory.UnreadTypes);
    }

    [SkippableFact]
    public async Task Throttling_is_survived()
    {
        await StartAsync();
        foreach (var service in new[] { "kms", "tagging", "sns", "sqs", "events", "monitoring", "logs", "rds", "config" })
        {
            Aws.Faults.Inject(new Fault { Kind = FaultKinds.Throttling, Service = service, Times = 2 });
        }

        await PutAsync(s_all);

        Assert.Equal(s_all.Length, (await ReadAsync()).Resources.Count);
    }

    private static AwsAnswer Conflict(AwsRequest request)
        => AwsAnswer.Json(request, JsonNode.Parse("""{"__type":"ConcurrentModificationException","message":"Rule hokusai-passwords was modified concurrently"}""")!) with { Status = 400 };

    private async Task<ExistingResource?> PutOrFailAsync(DesiredResource desired)
    {
        try
        {
            return await Store.PutAsync(desired, null, CancellationToken.None);
        }
        catch (MonitoringException e) when (e.InnerException is AwsCallException { IsOutcomeUnknown: true })
        {
            return null;
        }
    }
}
