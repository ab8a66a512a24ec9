using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Scaling;

/// <summary>When and by how much something is scaled.</summary>
internal static class AwsAppautoscalingPolicyTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_appautoscaling_policy",
        Listing = new("application-autoscaling", "describe-scaling-policies", "ScalingPolicies[]"),
        Id = Joined("/", String("ServiceNamespace"), String("ResourceId"), String("ScalableDimension"), String("PolicyName")),
        Name = String("PolicyName"),
        Arn = String("PolicyARN"),
        Attributes = new()
        {
            ["alarm_arns"] = StringList("Alarms[].AlarmARN"),
            ["arn"] = String("PolicyARN"),
            ["id"] = String("PolicyName"),
            ["name"] = String("PolicyName"),
            ["policy_type"] = String("PolicyType"),
            ["resource_id"] = String("ResourceId"),
            ["scalable_dimension"] = String("ScalableDimension"),
            ["service_namespace"] = String("ServiceNamespace"),
            ["step_scaling_policy_configuration"] = StepScaling(),
            ["target_tracking_scaling_policy_configuration"] = TargetTracking(),
        },
    };

    private static ValueSource StepScaling() => Block("StepScalingPolicyConfiguration", new()
    {
        ["adjustment_type"] = String("AdjustmentType"),
        ["cooldown"] = Number("Cooldown", absent: AttributeValue.Null),
        ["metric_aggregation_type"] = String("MetricAggregationType"),
        ["min_adjustment_magnitude"] = Number("MinAdjustmentMagnitude", absent: AttributeValue.Null),
        ["step_adjustment"] = BlockSet("StepAdjustments[]", new()
        {
            // Texts, because a bound that is left out is infinite, and 0 is not.
            ["metric_interval_lower_bound"] = NumberAsString("MetricIntervalLowerBound"),
            ["metric_interval_upper_bound"] = NumberAsString("MetricIntervalUpperBound"),
            ["scaling_adjustment"] = Number("ScalingAdjustment"),
        }),
    });

    private static ValueSource TargetTracking() => Block("TargetTrackingScalingPolicyConfiguration", new()
    {
        ["customized_metric_specification"] = Block("CustomizedMetricSpecification", new()
        {
            ["dimensions"] = Dimensions(),
            ["metric_name"] = String("MetricName"),
            ["metrics"] = BlockSet("Metrics[]", new()
            {
                ["expression"] = String("Expression"),
                ["id"] = String("Id"),
                ["label"] = String("Label"),
                ["metric_stat"] = Block("MetricStat", new()
                {
                    ["metric"] = Block("Metric", new()
                    {
                        ["dimensions"] = Dimensions(),
                        ["metric_name"] = String("MetricName"),
                        ["namespace"] = String("Namespace"),
                    }),
                    ["stat"] = String("Stat"),
                    ["unit"] = String("Unit"),
                }),
                ["return_data"] = Bool("ReturnData", absent: AttributeValue.Null),
            }),
            ["namespace"] = String("Namespace"),
            ["statistic"] = String("Statistic"),
            ["unit"] = String("Unit"),
        }),
        ["disable_scale_in"] = Bool("DisableScaleIn", absent: false),
        ["predefined_metric_specification"] = Block("PredefinedMetricSpecification", new()
        {
            ["predefined_metric_type"] = String("PredefinedMetricType"),
            ["resource_label"] = String("ResourceLabel"),
        }),
        ["scale_in_cooldown"] = Number("ScaleInCooldown", absent: AttributeValue.Null),
        ["scale_out_cooldown"] = Number("ScaleOutCooldown", absent: AttributeValue.Null),
        ["target_value"] = Number("TargetValue"),
    });

    private static ValueSource Dimensions() => BlockSet("Dimensions[]", new() { ["name"] = String("Name"), ["value"] = String("Value") });
}
