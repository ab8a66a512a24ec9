using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html</summary>
internal sealed record ListMetricsRequest : AwsPagedRequest<ListMetricsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "ListMetrics");
    private static readonly AwsPaging s_paging = new("NextToken", ["Metrics", "OwningAccounts"]);

    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<DimensionFilter>? Dimensions { get; init; }
    public string? NextToken { get; init; }
    public string? RecentlyActive { get; init; }
    public bool? IncludeLinkedAccounts { get; init; }
    public string? OwningAccount { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListMetricsResponse page) => page.NextToken;

    public override ListMetricsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html</summary>
internal sealed record ListMetricsResponse : AwsShape
{
    public IReadOnlyList<Metric>? Metrics { get; init; }
    public string? NextToken { get; init; }
    public IReadOnlyList<string>? OwningAccounts { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DimensionFilter.html</summary>
internal sealed record DimensionFilter : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}
