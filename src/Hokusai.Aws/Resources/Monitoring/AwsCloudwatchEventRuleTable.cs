using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>Rules of EventBridge that somebody made; those that a service made for itself are not Terraform's.</summary>
internal static class AwsCloudwatchEventRuleTable
{
    private static readonly AnswerAbout s_tags = new("events", "list-tags-for-resource", String("Arn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_event_rule",
        Listing = new("events", "list-rules", "Rules[]") { Where = Has("ManagedBy").Select(static managed => managed.Bool == false) },
        Id = EventBuses.Within("/", String("EventBusName"), String("Name")),
        Name = String("Name"),
        Arn = String("Arn"),
        Attributes = new()
        {
            ["arn"] = String("Arn"),
            ["description"] = String("Description"),
            ["event_bus_name"] = String("EventBusName"),
            ["event_pattern"] = Json("EventPattern"),
            ["id"] = EventBuses.Within("/", String("EventBusName"), String("Name")),
            ["is_enabled"] = String("State").Select(static state => state.String?.StartsWith("ENABLED", StringComparison.Ordinal) == true),
            ["name"] = String("Name"),
            ["name_prefix"] = String("Name").SelectString(Names.PrefixOf),
            ["role_arn"] = String("RoleArn"),
            ["schedule_expression"] = String("ScheduleExpression"),
            ["state"] = String("State"),
            ["tags"] = s_tags.Tell(OptionalTags("Tags")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags")),
        },
    };
}
