namespace Hokusai.Core.Monitoring;

/// <summary>The types of resources that monitoring is made of.</summary>
public static class MonitoringTypes
{
    /// <summary>In the order in which they are made: what is referred to comes before what refers to it. They are removed the other way round.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
    [
        "aws_kms_key",
        "aws_kms_alias",
        "aws_sns_topic",
        "aws_sns_topic_subscription",
        "aws_sqs_queue",
        "aws_cloudwatch_event_rule",
        "aws_cloudwatch_event_target",
        "aws_db_event_subscription",
        "aws_cloudwatch_log_metric_filter",
        "aws_cloudwatch_metric_alarm",
        "aws_cloudwatch_composite_alarm",
        "aws_config_configuration_recorder",
        "aws_config_delivery_channel",
        "aws_config_configuration_recorder_status",
        "aws_config_config_rule",
        "aws_cloudwatch_dashboard",
    ];

    /// <summary>The place of a type in the order; types that are none of these come last.</summary>
    public static int OrderOf(string type)
    {
        for (var i = 0; i < InOrder.Count; i++)
        {
            if (InOrder[i] == type)
            {
                return i;
            }
        }

        return InOrder.Count;
    }
}
