using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Monitoring.Tables;

/// <summary>Alarms on other alarms.</summary>
internal static class AwsCloudwatchCompositeAlarmTable
{
    private static readonly AnswerAbout s_tags = new("cloudwatch", "list-tags-for-resource", String("AlarmArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_composite_alarm",
        Listing = new("cloudwatch", "describe-alarms", "CompositeAlarms[]"),
        Id = String("AlarmName"),
        Arn = String("AlarmArn"),
        Attributes = new()
        {
            ["actions_enabled"] = Bool("ActionsEnabled", absent: true),
            ["actions_suppressor"] = Suppressor(),
            ["alarm_actions"] = StringSet("AlarmActions[]"),
            ["alarm_description"] = String("AlarmDescription"),
            ["alarm_name"] = String("AlarmName"),
            ["alarm_rule"] = String("AlarmRule"),
            ["arn"] = String("AlarmArn"),
            ["id"] = String("AlarmName"),
            ["insufficient_data_actions"] = StringSet("InsufficientDataActions[]"),
            ["ok_actions"] = StringSet("OKActions[]"),
            ["tags"] = s_tags.Tell(OptionalTags("Tags")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags")),
        },
    };

    // AWS tells its three members beside the others of the alarm.
    private static ValueSource Suppressor()
    {
        var block = Block("", new()
        {
            ["alarm"] = String("ActionsSuppressor"),
            ["extension_period"] = Number("ActionsSuppressorExtensionPeriod", absent: 0),
            ["wait_period"] = Number("ActionsSuppressorWaitPeriod", absent: 0),
        });
        return scope => Has("ActionsSuppressor")(scope) is { IsKnown: true } has && has.Reveal().Bool == true ? block(scope) : Constant(AttributeValue.EmptyList)(scope);
    }
}
