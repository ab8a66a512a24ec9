using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>Alarms on metrics.</summary>
internal static class AwsCloudwatchMetricAlarmTable
{
    private static readonly AnswerAbout s_tags = new("cloudwatch", "list-tags-for-resource", String("AlarmArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_metric_alarm",
        Listing = new("cloudwatch", "describe-alarms", "MetricAlarms[]"),
        Id = String("AlarmName"),
        Arn = String("AlarmArn"),
        Attributes = new()
        {
            ["actions_enabled"] = Bool("ActionsEnabled"),
            ["alarm_actions"] = StringSet("AlarmActions[]"),
            ["alarm_description"] = String("AlarmDescription"),
            ["alarm_name"] = String("AlarmName"),
            ["arn"] = String("AlarmArn"),
            ["comparison_operator"] = String("ComparisonOperator"),
            ["datapoints_to_alarm"] = Number("DatapointsToAlarm", absent: AttributeValue.Null),
            ["dimensions"] = Pairs("Dimensions[]", "Name", "Value"),
            ["evaluate_low_sample_count_percentiles"] = String("EvaluateLowSampleCountPercentile"),
            ["evaluation_periods"] = Number("EvaluationPeriods"),
            ["extended_statistic"] = String("ExtendedStatistic"),
            ["id"] = String("AlarmName"),
            ["insufficient_data_actions"] = StringSet("InsufficientDataActions[]"),
            ["metric_name"] = String("MetricName"),
            ["metric_query"] = MetricQueries(),
            ["namespace"] = String("Namespace"),
            ["ok_actions"] = StringSet("OKActions[]"),
            ["period"] = Number("Period", absent: AttributeValue.Null),
            ["statistic"] = String("Statistic"),
            ["tags"] = s_tags.Tell(OptionalTags("Tags")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags")),
            ["threshold"] = Number("Threshold", absent: AttributeValue.Null),
            ["threshold_metric_id"] = String("ThresholdMetricId"),
            ["treat_missing_data"] = String("TreatMissingData").Else("missing"),
            ["unit"] = String("Unit"),
        },
    };

    private static ValueSource MetricQueries() => BlockSet("Metrics[]", new()
    {
        ["account_id"] = String("AccountId"),
        ["expression"] = String("Expression"),
        ["id"] = String("Id"),
        ["label"] = String("Label"),
        ["metric"] = Block("MetricStat", new()
        {
            ["dimensions"] = Pairs("Metric.Dimensions[]", "Name", "Value"),
            ["metric_name"] = String("Metric.MetricName"),
            ["namespace"] = String("Metric.Namespace"),
            ["period"] = Number("Period"),
            ["stat"] = String("Stat"),
            ["unit"] = String("Unit"),
        }),
        ["period"] = Number("Period", absent: AttributeValue.Null),
        ["return_data"] = Bool("ReturnData", absent: AttributeValue.Null),
    });
}
