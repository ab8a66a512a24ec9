namespace Hokusai.Core.Monitoring.Export;

/// <summary>The attributes that name another resource by its name. ARNs say by themselves what they are; a name does so only by where it stands.</summary>
internal static class ReferenceSlots
{
    private static readonly Dictionary<(string Type, string Attribute), string> s_named = new()
    {
        [("aws_sns_topic", "kms_master_key_id")] = "aws_kms_alias",
        [("aws_sqs_queue", "kms_master_key_id")] = "aws_kms_alias",
        [("aws_cloudwatch_event_target", "rule")] = "aws_cloudwatch_event_rule",
        [("aws_config_configuration_recorder_status", "name")] = "aws_config_configuration_recorder",
    };

    // Alarms in rules stand in quotes: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
    private static readonly string[] s_alarms = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"];

    /// <summary>What AWS calls a resource: that is what others name it by, and need not be what it goes by in the monitoring (a key's alias).</summary>
    public static string NameOf(DesiredResource resource) => resource.Attributes["alarm_name"].String ?? resource.Attributes["name"].String ?? resource.Name;

    /// <summary>The types whose name an attribute's whole value may be.</summary>
    public static IReadOnlyList<string> Whole(string type, string attribute) => s_named.TryGetValue((type, attribute), out var named) ? [named] : [];

    /// <summary>The types whose name may stand in quotes in an attribute's value.</summary>
    public static IReadOnlyList<string> Quoted(string type, string attribute)
        => (type, attribute) is ("aws_cloudwatch_composite_alarm", "alarm_rule") ? s_alarms : [];
}
