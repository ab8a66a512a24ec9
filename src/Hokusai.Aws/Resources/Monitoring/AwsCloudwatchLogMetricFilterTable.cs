using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Monitoring;

/// <summary>Metrics made of log events.</summary>
internal static class AwsCloudwatchLogMetricFilterTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_cloudwatch_log_metric_filter",
        Listing = new("logs", "describe-metric-filters", "metricFilters[]"),
        Id = Joined(":", String("logGroupName"), String("filterName")),
        Name = String("filterName"),
        Attributes = new()
        {
            ["id"] = String("filterName"),
            ["log_group_name"] = String("logGroupName"),
            ["metric_transformation"] = Blocks("metricTransformations[]", new()
            {
                // A text, because one that is left out is not 0.
                ["default_value"] = NumberAsString("defaultValue"),
                ["dimensions"] = StringMap("dimensions"),
                ["name"] = String("metricName"),
                ["namespace"] = String("metricNamespace"),
                ["unit"] = String("unit").Else("None"),
                ["value"] = String("metricValue"),
            }),
            ["name"] = String("filterName"),
            ["pattern"] = String("filterPattern"),
        },
    };
}
