using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html</summary>
internal sealed record GetMetricDataRequest : AwsPagedRequest<GetMetricDataResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "GetMetricData");
    private static readonly AwsPaging s_paging = new("NextToken", ["MetricDataResults", "Messages"]);

    public IReadOnlyList<MetricDataQuery>? MetricDataQueries { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public string? NextToken { get; init; }
    public string? ScanBy { get; init; }
    public int? MaxDatapoints { get; init; }
    public LabelOptions? LabelOptions { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetMetricDataResponse page) => page.NextToken;

    public override GetMetricDataRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html</summary>
internal sealed record GetMetricDataResponse : AwsShape
{
    public IReadOnlyList<MetricDataResult>? MetricDataResults { get; init; }
    public string? NextToken { get; init; }
    public IReadOnlyList<MessageData>? Messages { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_LabelOptions.html</summary>
internal sealed record LabelOptions : AwsShape
{
    public string? Timezone { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MessageData.html</summary>
internal sealed record MessageData : AwsShape
{
    public string? Code { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html</summary>
internal sealed record MetricDataResult : AwsShape
{
    public string? Id { get; init; }
    public string? Label { get; init; }
    public IReadOnlyList<DateTimeOffset>? Timestamps { get; init; }
    public IReadOnlyList<double>? Values { get; init; }
    public string? StatusCode { get; init; }
    public IReadOnlyList<MessageData>? Messages { get; init; }
}
