using Hokusai.Aws.Services.Rds;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class RdsWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task An_event_subscription_is_created_changed_tagged_and_deleted()
    {
        using var aws = await ConnectAsync();
        var made = (await aws.SendAsync(new CreateEventSubscriptionRequest
        {
            SubscriptionName = "passwords",
            SnsTopicArn = Topic,
            SourceType = "db-instance",
            EventCategories = ["configuration change", "failover"],
            SourceIds = ["db-1"],
            Enabled = true,
            Tags = [new() { Key = "managed-by", Value = "hokusai" }],
        }, default)).EventSubscription!;
        Assert.Equal(["configuration change", "failover"], made.EventCategoriesList!);

        await aws.SendAsync(new ModifyEventSubscriptionRequest { SubscriptionName = "passwords", Enabled = false, EventCategories = ["failover"] }, default);
        await aws.SendAsync(new AddSourceIdentifierToSubscriptionRequest { SubscriptionName = "passwords", SourceIdentifier = "db-2" }, default);
        await aws.SendAsync(new RemoveSourceIdentifierFromSubscriptionRequest { SubscriptionName = "passwords", SourceIdentifier = "db-1" }, default);
        await aws.SendAsync(new AddTagsToResourceRequest { ResourceName = made.EventSubscriptionArn, Tags = [new() { Key = "a", Value = "1" }] }, default);

        var changed = Assert.Single((await aws.SendAsync(new DescribeEventSubscriptionsRequest { SubscriptionName = "passwords" }, default)).EventSubscriptionsList!);
        Assert.Equal((Topic, "db-instance", false), (changed.SnsTopicArn, changed.SourceType, changed.Enabled));
        Assert.Equal(("failover", "db-2"), (Assert.Single(changed.EventCategoriesList!), Assert.Single(changed.SourceIdsList!)));
        var tags = await aws.SendAsync(new ListTagsForResourceRequest { ResourceName = made.EventSubscriptionArn }, default);
        Assert.Equal(["a", "managed-by"], tags.TagList!.Select(tag => tag.Key!).Order(StringComparer.Ordinal));

        await aws.SendAsync(new RemoveTagsFromResourceRequest { ResourceName = made.EventSubscriptionArn, TagKeys = ["a"] }, default);
        await aws.SendAsync(new DeleteEventSubscriptionRequest { SubscriptionName = "passwords" }, default);
        Assert.Equal("SubscriptionNotFound", await CodeAsync(() => aws.SendAsync(new ModifyEventSubscriptionRequest { SubscriptionName = "passwords", Enabled = true }, default)));
    }
}
