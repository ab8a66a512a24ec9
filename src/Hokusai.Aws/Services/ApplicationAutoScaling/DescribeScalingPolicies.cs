using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.ApplicationAutoScaling;

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalingPolicies.html</summary>
internal sealed record DescribeScalingPoliciesRequest : AwsPagedRequest<DescribeScalingPoliciesResponse>
{
    private static readonly AwsOperation s_operation = new(ApplicationAutoScalingService.Service, "DescribeScalingPolicies");
    private static readonly AwsPaging s_paging = new("NextToken", ["ScalingPolicies"]);

    public IReadOnlyList<string>? PolicyNames { get; init; }
    public string? ServiceNamespace { get; init; }
    public string? ResourceId { get; init; }
    public string? ScalableDimension { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeScalingPoliciesResponse page) => page.NextToken;

    public override DescribeScalingPoliciesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalingPolicies.html</summary>
internal sealed record DescribeScalingPoliciesResponse : AwsShape
{
    public IReadOnlyList<ScalingPolicy>? ScalingPolicies { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingPolicy.html</summary>
internal sealed record ScalingPolicy : AwsShape
{
    public string? PolicyARN { get; init; }
    public string? PolicyName { get; init; }
    public string? ServiceNamespace { get; init; }
    public string? ResourceId { get; init; }
    public string? ScalableDimension { get; init; }
    public string? PolicyType { get; init; }
    public StepScalingPolicyConfiguration? StepScalingPolicyConfiguration { get; init; }
    public TargetTrackingScalingPolicyConfiguration? TargetTrackingScalingPolicyConfiguration { get; init; }
    public PredictiveScalingPolicyConfiguration? PredictiveScalingPolicyConfiguration { get; init; }
    public IReadOnlyList<Alarm>? Alarms { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_Alarm.html</summary>
internal sealed record Alarm : AwsShape
{
    public string? AlarmName { get; init; }
    public string? AlarmARN { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPolicyConfiguration.html</summary>
internal sealed record PredictiveScalingPolicyConfiguration : AwsShape
{
    public IReadOnlyList<PredictiveScalingMetricSpecification>? MetricSpecifications { get; init; }
    public string? Mode { get; init; }
    public int? SchedulingBufferTime { get; init; }
    public string? MaxCapacityBreachBehavior { get; init; }
    public int? MaxCapacityBuffer { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingMetricSpecification.html</summary>
internal sealed record PredictiveScalingMetricSpecification : AwsShape
{
    public double? TargetValue { get; init; }
    public PredictiveScalingPredefinedMetricPairSpecification? PredefinedMetricPairSpecification { get; init; }
    public PredictiveScalingPredefinedScalingMetricSpecification? PredefinedScalingMetricSpecification { get; init; }
    public PredictiveScalingPredefinedLoadMetricSpecification? PredefinedLoadMetricSpecification { get; init; }
    public PredictiveScalingCustomizedMetricSpecification? CustomizedScalingMetricSpecification { get; init; }
    public PredictiveScalingCustomizedMetricSpecification? CustomizedLoadMetricSpecification { get; init; }
    public PredictiveScalingCustomizedMetricSpecification? CustomizedCapacityMetricSpecification { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingCustomizedMetricSpecification.html</summary>
internal sealed record PredictiveScalingCustomizedMetricSpecification : AwsShape
{
    public IReadOnlyList<PredictiveScalingMetricDataQuery>? MetricDataQueries { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingMetricDataQuery.html</summary>
internal sealed record PredictiveScalingMetricDataQuery : AwsShape
{
    public string? Id { get; init; }
    public string? Expression { get; init; }
    public PredictiveScalingMetricStat? MetricStat { get; init; }
    public string? Label { get; init; }
    public bool? ReturnData { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingMetricStat.html</summary>
internal sealed record PredictiveScalingMetricStat : AwsShape
{
    public PredictiveScalingMetric? Metric { get; init; }
    public string? Stat { get; init; }
    public string? Unit { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingMetric.html</summary>
internal sealed record PredictiveScalingMetric : AwsShape
{
    public IReadOnlyList<PredictiveScalingMetricDimension>? Dimensions { get; init; }
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingMetricDimension.html</summary>
internal sealed record PredictiveScalingMetricDimension : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPredefinedLoadMetricSpecification.html</summary>
internal sealed record PredictiveScalingPredefinedLoadMetricSpecification : AwsShape
{
    public string? PredefinedMetricType { get; init; }
    public string? ResourceLabel { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPredefinedScalingMetricSpecification.html</summary>
internal sealed record PredictiveScalingPredefinedScalingMetricSpecification : AwsShape
{
    public string? PredefinedMetricType { get; init; }
    public string? ResourceLabel { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredictiveScalingPredefinedMetricPairSpecification.html</summary>
internal sealed record PredictiveScalingPredefinedMetricPairSpecification : AwsShape
{
    public string? PredefinedMetricType { get; init; }
    public string? ResourceLabel { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html</summary>
internal sealed record TargetTrackingScalingPolicyConfiguration : AwsShape
{
    public double? TargetValue { get; init; }
    public PredefinedMetricSpecification? PredefinedMetricSpecification { get; init; }
    public CustomizedMetricSpecification? CustomizedMetricSpecification { get; init; }
    public int? ScaleOutCooldown { get; init; }
    public int? ScaleInCooldown { get; init; }
    public bool? DisableScaleIn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html</summary>
internal sealed record CustomizedMetricSpecification : AwsShape
{
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
    public IReadOnlyList<MetricDimension>? Dimensions { get; init; }
    public string? Statistic { get; init; }
    public string? Unit { get; init; }
    public IReadOnlyList<TargetTrackingMetricDataQuery>? Metrics { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingMetricDataQuery.html</summary>
internal sealed record TargetTrackingMetricDataQuery : AwsShape
{
    public string? Expression { get; init; }
    public string? Id { get; init; }
    public string? Label { get; init; }
    public TargetTrackingMetricStat? MetricStat { get; init; }
    public bool? ReturnData { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingMetricStat.html</summary>
internal sealed record TargetTrackingMetricStat : AwsShape
{
    public TargetTrackingMetric? Metric { get; init; }
    public string? Stat { get; init; }
    public string? Unit { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingMetric.html</summary>
internal sealed record TargetTrackingMetric : AwsShape
{
    public IReadOnlyList<TargetTrackingMetricDimension>? Dimensions { get; init; }
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingMetricDimension.html</summary>
internal sealed record TargetTrackingMetricDimension : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_MetricDimension.html</summary>
internal sealed record MetricDimension : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html</summary>
internal sealed record PredefinedMetricSpecification : AwsShape
{
    public string? PredefinedMetricType { get; init; }
    public string? ResourceLabel { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html</summary>
internal sealed record StepScalingPolicyConfiguration : AwsShape
{
    public string? AdjustmentType { get; init; }
    public IReadOnlyList<StepAdjustment>? StepAdjustments { get; init; }
    public int? MinAdjustmentMagnitude { get; init; }
    public int? Cooldown { get; init; }
    public string? MetricAggregationType { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html</summary>
internal sealed record StepAdjustment : AwsShape
{
    public double? MetricIntervalLowerBound { get; init; }
    public double? MetricIntervalUpperBound { get; init; }
    public int? ScalingAdjustment { get; init; }
}
