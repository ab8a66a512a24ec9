using Hokusai.Aws.Services.Sns;
using Hokusai.Aws.Services.Sqs;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Topics, who listens to them, and queues.</summary>
internal static class MessageSteps
{
    // Without it, ListQueues ends after a page and does not say so: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html
    private const int QueuesAtOnce = 1000;

    private static readonly CollectionStep s_topics = CollectionStep.Once(new ListTopicsRequest());
    private static readonly CollectionStep s_subscriptions = CollectionStep.Once(new ListSubscriptionsRequest());
    private static readonly CollectionStep s_queues = CollectionStep.Once(new ListQueuesRequest { MaxResults = QueuesAtOnce });

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_topics,
        CollectionStep.Each(topic => new GetTopicAttributesRequest { TopicArn = topic.Subject }, s_topics.Items("Topics", "TopicArn")),
        CollectionStep.Each(topic => new ListTagsForResourceRequest { ResourceArn = topic.Subject }, s_topics.Items("Topics", "TopicArn")),
        s_subscriptions,
        // Until it is confirmed, a subscription has a word in place of its ARN.
        CollectionStep.Each(
            subscription => new GetSubscriptionAttributesRequest { SubscriptionArn = subscription.Subject },
            s_subscriptions.Items("Subscriptions", "SubscriptionArn").Where(subscription => subscription.Subject.StartsWith("arn:", StringComparison.Ordinal))),
        s_queues,
        CollectionStep.Each(queue => new GetQueueAttributesRequest { QueueUrl = queue.Subject, AttributeNames = ["All"] }, s_queues.Items("QueueUrls")),
        CollectionStep.Each(queue => new ListQueueTagsRequest { QueueUrl = queue.Subject }, s_queues.Items("QueueUrls")),
    ];
}
