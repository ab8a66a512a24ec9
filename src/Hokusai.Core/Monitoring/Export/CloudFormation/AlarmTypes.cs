namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Alarms, metric filters and dashboards: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CloudWatch.html, AWS_Logs.html</summary>
internal static class AlarmTypes
{
    private static readonly CloudFormationProperty[] s_metric = [("namespace", "Namespace"), ("metric_name", "MetricName"), ("dimensions", "Dimensions", Forms.Dimensions)];
    private static readonly CloudFormationProperty[] s_statistic = [("period", "Period"), ("stat", "Stat"), ("unit", "Unit")];

    public static IReadOnlyDictionary<string, CloudFormationType> ByType { get; } = new Dictionary<string, CloudFormationType>(StringComparer.Ordinal)
    {
        ["aws_cloudwatch_log_metric_filter"] = new(
            "AWS::Logs::MetricFilter",
            [
                ("name", "FilterName"),
                ("log_group_name", "LogGroupName"),
                ("pattern", "FilterPattern"),
                ("metric_transformation", "MetricTransformations", Forms.Many(
                    ("name", "MetricName"), ("namespace", "MetricNamespace"), ("value", "MetricValue"), ("default_value", "DefaultValue", Forms.Number), ("dimensions", "Dimensions", Forms.Tags), ("unit", "Unit"))),
            ]),
        ["aws_cloudwatch_metric_alarm"] = new(
            "AWS::CloudWatch::Alarm",
            [
                ("alarm_name", "AlarmName"),
                ("alarm_description", "AlarmDescription"),
                .. s_metric,
                ("metric_query", "Metrics", Forms.Many(("id", "Id"), ("expression", "Expression"), ("label", "Label"), ("metric", "MetricStat", Metric), ("account_id", "AccountId"), ("period", "Period"), ("return_data", "ReturnData"))),
                ("statistic", "Statistic"),
                ("extended_statistic", "ExtendedStatistic"),
                ("evaluate_low_sample_count_percentiles", "EvaluateLowSampleCountPercentile"),
                ("unit", "Unit"),
                ("comparison_operator", "ComparisonOperator"),
                ("threshold", "Threshold"),
                ("threshold_metric_id", "ThresholdMetricId"),
                ("period", "Period"),
                ("evaluation_periods", "EvaluationPeriods"),
                ("datapoints_to_alarm", "DatapointsToAlarm"),
                ("treat_missing_data", "TreatMissingData"),
                .. Actions,
                ("tags", "Tags", Forms.Tags),
            ]) { Ref = ReferencedBy.Name, ArnAttribute = "Arn" },
        ["aws_cloudwatch_composite_alarm"] = new(
            "AWS::CloudWatch::CompositeAlarm",
            [("alarm_name", "AlarmName"), ("alarm_description", "AlarmDescription"), ("alarm_rule", "AlarmRule"), .. Actions, ("tags", "Tags", Forms.Tags)])
        {
            Ref = ReferencedBy.Name,
            ArnAttribute = "Arn",
        },
        ["aws_cloudwatch_dashboard"] = new("AWS::CloudWatch::Dashboard", [("dashboard_name", "DashboardName"), ("dashboard_body", "DashboardBody", Forms.JsonText)]),
    };

    private static IReadOnlyList<CloudFormationProperty> Actions =>
    [
        ("actions_enabled", "ActionsEnabled"),
        ("alarm_actions", "AlarmActions"),
        ("ok_actions", "OKActions"),
        ("insufficient_data_actions", "InsufficientDataActions"),
    ];

    // What Terraform has in one block are two objects, one in the other.
    private static ExportValue.Members Metric(DesiredResource resource, ExportValue value)
    {
        var block = Forms.Blocks(resource, value).Single();
        var (metric, statistic) = (block.Items.Where(IsMetric).ToList(), block.Items.Where(item => !IsMetric(item)).ToList());
        return new ExportValue.Members([new("Metric", CloudFormationProperty.Apply(resource, s_metric, metric)), .. CloudFormationProperty.Apply(resource, s_statistic, statistic).Items]);

        static bool IsMetric(KeyValuePair<string, ExportValue> item) => s_metric.Any(property => property.Attribute == item.Key);
    }
}
