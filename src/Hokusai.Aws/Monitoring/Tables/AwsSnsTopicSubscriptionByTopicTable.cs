using Hokusai.Aws.Resources.Messaging;
using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Monitoring.Tables;

/// <summary>The subscriptions of a topic, those among them that are not confirmed yet.</summary>
internal static class AwsSnsTopicSubscriptionByTopicTable
{
    /// <summary>What stands in place of an ARN until a subscription is confirmed.</summary>
    public const string PendingConfirmation = "PendingConfirmation";

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_sns_topic_subscription",
        // One that was cancelled stays in the list for a while, with the word "Deleted" in place of its ARN.
        Listing = new("sns", "list-subscriptions-by-topic", "Subscriptions[]")
        {
            Where = String("SubscriptionArn").Select(static arn => arn.String == PendingConfirmation || arn.String?.StartsWith("arn:", StringComparison.Ordinal) == true),
        },
        Id = Joined(" ", String("TopicArn"), String("Protocol"), String("Endpoint"), String("SubscriptionArn")),
        Name = String("SubscriptionArn"),
        Arn = String("SubscriptionArn"),
        Attributes = AwsSnsTopicSubscriptionTable.Table.Attributes,
    };
}
