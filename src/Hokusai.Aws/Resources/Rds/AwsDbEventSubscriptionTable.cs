using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Subscriptions of a topic to RDS events.</summary>
internal static class AwsDbEventSubscriptionTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_db_event_subscription",
        Listing = new("rds", "describe-event-subscriptions", "EventSubscriptionsList[]"),
        Id = String("CustSubscriptionId"),
        Arn = String("EventSubscriptionArn"),
        Attributes = new()
        {
            ["arn"] = String("EventSubscriptionArn"),
            ["customer_aws_id"] = String("CustomerAwsId"),
            ["enabled"] = Bool("Enabled"),
            ["event_categories"] = StringSet("EventCategoriesList[]"),
            ["id"] = String("CustSubscriptionId"),
            ["name"] = String("CustSubscriptionId"),
            ["name_prefix"] = String("CustSubscriptionId").SelectString(Names.PrefixOf),
            ["sns_topic"] = String("SnsTopicArn"),
            ["source_ids"] = StringSet("SourceIdsList[]"),
            ["source_type"] = String("SourceType"),
            ["tags"] = RdsParts.TagsOf("EventSubscriptionArn"),
            ["tags_all"] = RdsParts.TagsOf("EventSubscriptionArn"),
        },
    };
}
