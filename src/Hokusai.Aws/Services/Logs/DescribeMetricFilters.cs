using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html</summary>
internal sealed record DescribeMetricFiltersRequest : AwsPagedRequest<DescribeMetricFiltersResponse>
{
    private static readonly AwsOperation s_operation = new(LogsService.Service, "DescribeMetricFilters");
    private static readonly AwsPaging s_paging = new("nextToken", ["metricFilters"]);

    public string? LogGroupName { get; init; }
    public string? FilterNamePrefix { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }
    public string? MetricName { get; init; }
    public string? MetricNamespace { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeMetricFiltersResponse page) => page.NextToken;

    public override DescribeMetricFiltersRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html</summary>
internal sealed record DescribeMetricFiltersResponse : AwsShape
{
    public IReadOnlyList<MetricFilter>? MetricFilters { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilter.html</summary>
internal sealed record MetricFilter : AwsShape
{
    public string? FilterName { get; init; }
    public string? FilterPattern { get; init; }
    public IReadOnlyList<MetricTransformation>? MetricTransformations { get; init; }
    public long? CreationTime { get; init; }
    public string? LogGroupName { get; init; }
    public bool? ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string>? EmitSystemFieldDimensions { get; init; }
}
