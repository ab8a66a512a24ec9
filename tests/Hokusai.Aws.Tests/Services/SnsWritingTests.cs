using Hokusai.Aws.Services.Sns;
using Hokusai.Aws.Services.Sqs;
using Hokusai.Aws.Testbed;
using SnsTag = Hokusai.Aws.Services.Sns.Tag;
using SnsValue = Hokusai.Aws.Services.Sns.MessageAttributeValue;

namespace Hokusai.Aws.Tests.Services;

public sealed class SnsWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}""";

    [SkippableFact]
    public async Task A_topic_is_created_once_set_up_tagged_and_deleted()
    {
        using var aws = await ConnectAsync();
        var create = new CreateTopicRequest
        {
            Name = "alerts",
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["KmsMasterKeyId"] = "alias/alerts", ["DisplayName"] = "Alerts" },
            Tags = [new SnsTag { Key = "managed-by", Value = "hokusai" }],
        };
        var arn = (await aws.SendAsync(create, default)).TopicArn;
        Assert.Equal(arn, (await aws.SendAsync(create, default)).TopicArn);

        await aws.SendAsync(new SetTopicAttributesRequest { TopicArn = arn, AttributeName = "Policy", AttributeValue = Policy }, default);
        await aws.SendAsync(new TagResourceRequest { ResourceArn = arn, Tags = [new SnsTag { Key = "a", Value = "1" }] }, default);
        await aws.SendAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["managed-by"] }, default);

        var attributes = (await aws.SendAsync(new GetTopicAttributesRequest { TopicArn = arn }, default)).Attributes!;
        Assert.Equal((Policy, "alias/alerts", "Alerts"), (attributes["Policy"], attributes["KmsMasterKeyId"], attributes["DisplayName"]));
        Assert.Equal("a", Assert.Single((await aws.SendAsync(new ListTagsForResourceRequest { ResourceArn = arn }, default)).Tags!).Key);

        await aws.SendAsync(new DeleteTopicRequest { TopicArn = arn }, default);
        Assert.Equal("NotFound", await CodeAsync(() => aws.SendAsync(new GetTopicAttributesRequest { TopicArn = arn }, default)));
    }

    [SkippableFact]
    public async Task What_is_published_arrives_at_the_subscribed_queue_with_its_attributes()
    {
        using var aws = await ConnectAsync();
        var topic = (await aws.SendAsync(new CreateTopicRequest { Name = "alerts" }, default)).TopicArn;
        var queue = (await aws.SendAsync(new CreateQueueRequest { QueueName = "inbox" }, default)).QueueUrl;
        var subscription = (await aws.SendAsync(new SubscribeRequest
        {
            TopicArn = topic,
            Protocol = "sqs",
            Endpoint = "arn:aws:sqs:us-east-1:123456789012:inbox",
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["RawMessageDelivery"] = "true" },
            ReturnSubscriptionArn = true,
        }, default)).SubscriptionArn;

        await aws.SendAsync(new PublishRequest
        {
            TopicArn = topic,
            Subject = "test",
            Message = "a + b & c % d = ü",
            MessageAttributes = new Dictionary<string, SnsValue>(StringComparer.Ordinal)
            {
                // Not a binary one: moto delivers it, but fails at reading it (the conformance tests compare how it is written).
                ["kind"] = new() { DataType = "String", StringValue = "canary" },
            },
        }, default);

        var message = Assert.Single((await aws.SendAsync(new ReceiveMessageRequest { QueueUrl = queue, MessageAttributeNames = ["All"] }, default)).Messages!);
        Assert.Equal(("a + b & c % d = ü", "canary"), (message.Body, message.MessageAttributes!["kind"].StringValue));

        Assert.Equal("true", (await aws.SendAsync(new GetSubscriptionAttributesRequest { SubscriptionArn = subscription }, default)).Attributes!["RawMessageDelivery"]);
        await aws.SendAsync(new UnsubscribeRequest { SubscriptionArn = subscription }, default);
        Assert.Empty((await aws.SendAsync(new ListSubscriptionsByTopicRequest { TopicArn = topic }, default)).Subscriptions!);
    }
}
