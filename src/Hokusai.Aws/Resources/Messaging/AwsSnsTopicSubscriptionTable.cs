using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Messaging;

/// <summary>Subscriptions of topics. One that was not confirmed yet has no ARN, and can't be told from others of its topic.</summary>
internal static class AwsSnsTopicSubscriptionTable
{
    private static readonly AnswerAbout s_subscription = new("sns", "get-subscription-attributes", String("SubscriptionArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_sns_topic_subscription",
        Listing = new("sns", "list-subscriptions", "Subscriptions[]")
        {
            Where = String("SubscriptionArn").Select(static arn => arn.String?.StartsWith("arn:", StringComparison.Ordinal) == true),
        },
        Id = String("SubscriptionArn"),
        Arn = String("SubscriptionArn"),
        Attributes = new()
        {
            ["arn"] = String("SubscriptionArn"),
            ["confirmation_was_authenticated"] = s_subscription.Tell(Bool("Attributes.ConfirmationWasAuthenticated", absent: AttributeValue.Null)),
            ["delivery_policy"] = s_subscription.Tell(Json("Attributes.DeliveryPolicy")),
            ["endpoint"] = Endpoint(),
            ["filter_policy"] = s_subscription.Tell(Json("Attributes.FilterPolicy")),
            ["filter_policy_scope"] = s_subscription.Tell(String("Attributes.FilterPolicyScope")),
            ["id"] = String("SubscriptionArn"),
            ["owner_id"] = String("Owner"),
            ["pending_confirmation"] = s_subscription.Tell(Bool("Attributes.PendingConfirmation", absent: AttributeValue.Null)),
            ["protocol"] = String("Protocol"),
            ["raw_message_delivery"] = s_subscription.Tell(Bool("Attributes.RawMessageDelivery", absent: false)),
            ["redrive_policy"] = s_subscription.Tell(Json("Attributes.RedrivePolicy")),
            ["subscription_role_arn"] = s_subscription.Tell(String("Attributes.SubscriptionRoleArn")),
            ["topic_arn"] = String("TopicArn"),
        },
    };

    // The addresses that chat and paging services give out contain the key to them.
    private static ValueSource Endpoint() => static scope =>
    {
        var endpoint = String("Endpoint")(scope);
        return IsOneOf("Protocol", "http", "https")(scope) is { IsKnown: true } web && web.Reveal().Bool == false ? endpoint : endpoint.AsSensitive();
    };
}
