using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>Trails. Every Region lists a trail of several Regions; it is read where it was made.</summary>
internal static class AwsCloudtrailTable
{
    private static readonly AnswerAbout s_status = new("cloudtrail", "get-trail-status", String("TrailARN"), String("Name"));
    private static readonly AnswerAbout s_selectors = new("cloudtrail", "get-event-selectors", String("TrailARN"), String("Name"));
    private static readonly AnswerAbout s_insights = new("cloudtrail", "get-insight-selectors", String("TrailARN"), String("Name"));
    private static readonly ItemOf s_tags = new("cloudtrail", "list-tags", "ResourceTagList[]", String("ResourceId"), String("TrailARN"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudtrail",
        Listing = new("cloudtrail", "describe-trails", "trailList[]") { Where = IsAtHome() },
        Id = String("TrailARN"),
        Name = String("Name"),
        Arn = String("TrailARN"),
        Attributes = new()
        {
            ["advanced_event_selector"] = Selectors(CloudtrailSelectors.Advanced()),
            ["arn"] = String("TrailARN"),
            ["cloud_watch_logs_group_arn"] = String("CloudWatchLogsLogGroupArn"),
            ["cloud_watch_logs_role_arn"] = String("CloudWatchLogsRoleArn"),
            ["enable_log_file_validation"] = Bool("LogFileValidationEnabled", absent: false),
            ["enable_logging"] = s_status.Tell(Bool("IsLogging")),
            ["event_selector"] = Selectors(CloudtrailSelectors.Basic()),
            ["home_region"] = String("HomeRegion"),
            ["id"] = String("TrailARN"),
            ["include_global_service_events"] = Bool("IncludeGlobalServiceEvents", absent: false),
            ["insight_selector"] = s_insights.Tell(CloudtrailSelectors.Insights()).When(Bool("HasInsightSelectors", absent: false)),
            ["is_multi_region_trail"] = Bool("IsMultiRegionTrail", absent: false),
            ["is_organization_trail"] = Bool("IsOrganizationTrail", absent: false),
            ["kms_key_id"] = String("KmsKeyId"),
            ["name"] = String("Name"),
            ["s3_bucket_name"] = String("S3BucketName"),
            ["s3_key_prefix"] = String("S3KeyPrefix"),
            ["sns_topic_arn"] = String("SnsTopicARN"),
            ["sns_topic_name"] = String("SnsTopicARN").SelectString(Names.AfterLastColon),
            ["tags"] = s_tags.Tell(OptionalTags("TagsList")),
            ["tags_all"] = s_tags.Tell(OptionalTags("TagsList")),
        },
    };

    private static ValueSource IsAtHome() => static scope =>
    {
        var home = String("HomeRegion")(scope);
        return scope.Document.Key.Region is { Length: > 0 } region ? home.Select(name => AttributeValue.FromBool(name.IsUnset || name.String == region)) : Fact.Known<AttributeValue>(true);
    };

    // A trail that nobody told what to record has selectors all the same, which the provider leaves out.
    private static ValueSource Selectors(ValueSource selectors) => s_selectors.Tell(selectors).When(Bool("HasCustomEventSelectors", absent: false));
}
