using System.Text.Json.Nodes;
using Hokusai.Aws.Services.Sqs;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class SqsWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task A_queue_is_created_set_up_tagged_and_deleted()
    {
        using var aws = await ConnectAsync();
        var url = (await aws.SendAsync(new CreateQueueRequest
        {
            QueueName = "undelivered",
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["MessageRetentionPeriod"] = "1209600" },
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["managed-by"] = "hokusai" },
        }, default)).QueueUrl;
        Assert.Equal(url, (await aws.SendAsync(new GetQueueUrlRequest { QueueName = "undelivered" }, default)).QueueUrl);

        const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*"}]}""";
        await aws.SendAsync(new SetQueueAttributesRequest { QueueUrl = url, Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["Policy"] = Policy } }, default);
        await aws.SendAsync(new TagQueueRequest { QueueUrl = url, Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" } }, default);
        await aws.SendAsync(new UntagQueueRequest { QueueUrl = url, TagKeys = ["managed-by"] }, default);

        var attributes = (await aws.SendAsync(new GetQueueAttributesRequest { QueueUrl = url, AttributeNames = ["All"] }, default)).Attributes!;
        Assert.Equal("1209600", attributes["MessageRetentionPeriod"]);
        // moto writes the document anew, with blanks.
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Policy), JsonNode.Parse(attributes["Policy"])));
        Assert.Equal("1", Assert.Single((await aws.SendAsync(new ListQueueTagsRequest { QueueUrl = url }, default)).Tags!, tag => tag.Key == "a").Value);

        await aws.SendAsync(new DeleteQueueRequest { QueueUrl = url }, default);
        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", await CodeAsync(() => aws.SendAsync(new GetQueueUrlRequest { QueueName = "undelivered" }, default)));
    }
}
