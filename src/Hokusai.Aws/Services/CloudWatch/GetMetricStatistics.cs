using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html</summary>
internal sealed record GetMetricStatisticsRequest : AwsRequest<GetMetricStatisticsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "GetMetricStatistics");

    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public int? Period { get; init; }
    public IReadOnlyList<string>? Statistics { get; init; }
    public IReadOnlyList<string>? ExtendedStatistics { get; init; }
    public string? Unit { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html</summary>
internal sealed record GetMetricStatisticsResponse : AwsShape
{
    public string? Label { get; init; }
    public IReadOnlyList<Datapoint>? Datapoints { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Datapoint.html</summary>
internal sealed record Datapoint : AwsShape
{
    public DateTimeOffset? Timestamp { get; init; }
    public double? SampleCount { get; init; }
    public double? Average { get; init; }
    public double? Sum { get; init; }
    public double? Minimum { get; init; }
    public double? Maximum { get; init; }
    public string? Unit { get; init; }
    public IReadOnlyDictionary<string, double>? ExtendedStatistics { get; init; }
}
