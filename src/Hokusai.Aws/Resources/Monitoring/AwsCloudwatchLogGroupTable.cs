using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>Log groups.</summary>
internal static class AwsCloudwatchLogGroupTable
{
    // Told with the streams of the group, which the provider leaves out.
    private const string AllStreams = ":*";

    private static readonly ValueSource s_arn = String("arn").SelectString(static arn => arn.EndsWith(AllStreams, StringComparison.Ordinal) ? arn[..^AllStreams.Length] : arn);

    private static readonly AnswerAbout s_tags = new("logs", "list-tags-for-resource", s_arn);

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_log_group",
        Listing = new("logs", "describe-log-groups", "logGroups[]"),
        Id = String("logGroupName"),
        Arn = s_arn,
        Attributes = new()
        {
            ["arn"] = s_arn,
            ["id"] = String("logGroupName"),
            ["kms_key_id"] = String("kmsKeyId"),
            ["log_group_class"] = String("logGroupClass"),
            ["name"] = String("logGroupName"),
            ["name_prefix"] = String("logGroupName").SelectString(Names.PrefixOf),
            // Left out where events never expire.
            ["retention_in_days"] = Number("retentionInDays", absent: 0),
            ["tags"] = s_tags.Tell(TagMap("tags")),
            ["tags_all"] = s_tags.Tell(TagMap("tags")),
        },
    };
}
