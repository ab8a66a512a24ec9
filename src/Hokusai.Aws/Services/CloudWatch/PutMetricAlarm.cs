using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html</summary>
internal sealed record PutMetricAlarmRequest : AwsRequest<PutMetricAlarmResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "PutMetricAlarm");

    public string? AlarmName { get; init; }
    public string? AlarmDescription { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
    public string? Statistic { get; init; }
    public string? ExtendedStatistic { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public int? Period { get; init; }
    public string? Unit { get; init; }
    public int? EvaluationPeriods { get; init; }
    public int? DatapointsToAlarm { get; init; }
    public double? Threshold { get; init; }
    public string? ComparisonOperator { get; init; }
    public string? TreatMissingData { get; init; }
    public string? EvaluateLowSampleCountPercentile { get; init; }
    public IReadOnlyList<MetricDataQuery>? Metrics { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? ThresholdMetricId { get; init; }
    public EvaluationCriteria? EvaluationCriteria { get; init; }
    public int? EvaluationInterval { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html</summary>
internal sealed record PutMetricAlarmResponse : AwsShape;
