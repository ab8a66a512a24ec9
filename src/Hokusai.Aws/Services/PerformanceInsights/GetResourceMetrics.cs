using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.PerformanceInsights;

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_GetResourceMetrics.html</summary>
internal sealed record GetResourceMetricsRequest : AwsPagedRequest<GetResourceMetricsResponse>
{
    private static readonly AwsOperation s_operation = new(PerformanceInsightsService.Service, "GetResourceMetrics");
    private static readonly AwsPaging s_paging = new("NextToken", ["MetricList"]);

    public string? ServiceType { get; init; }
    public string? Identifier { get; init; }
    public IReadOnlyList<MetricQuery>? MetricQueries { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public int? PeriodInSeconds { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }
    public string? PeriodAlignment { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetResourceMetricsResponse page) => page.NextToken;

    public override GetResourceMetricsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_GetResourceMetrics.html</summary>
internal sealed record GetResourceMetricsResponse : AwsShape
{
    public DateTimeOffset? AlignedStartTime { get; init; }
    public DateTimeOffset? AlignedEndTime { get; init; }
    public string? Identifier { get; init; }
    public IReadOnlyList<MetricKeyDataPoints>? MetricList { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_MetricQuery.html</summary>
internal sealed record MetricQuery : AwsShape
{
    public string? Metric { get; init; }
    public DimensionGroup? GroupBy { get; init; }
    public IReadOnlyDictionary<string, string>? Filter { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_MetricKeyDataPoints.html</summary>
internal sealed record MetricKeyDataPoints : AwsShape
{
    public ResponseResourceMetricKey? Key { get; init; }
    public IReadOnlyList<DataPoint>? DataPoints { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_DataPoint.html</summary>
internal sealed record DataPoint : AwsShape
{
    public DateTimeOffset? Timestamp { get; init; }
    public double? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_ResponseResourceMetricKey.html</summary>
internal sealed record ResponseResourceMetricKey : AwsShape
{
    public string? Metric { get; init; }
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }
}
