using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAnomalyDetectors.html</summary>
internal sealed record DescribeAnomalyDetectorsRequest : AwsPagedRequest<DescribeAnomalyDetectorsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "DescribeAnomalyDetectors");
    private static readonly AwsPaging s_paging = new("NextToken", ["AnomalyDetectors"]);

    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public IReadOnlyList<string>? AnomalyDetectorTypes { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeAnomalyDetectorsResponse page) => page.NextToken;

    public override DescribeAnomalyDetectorsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAnomalyDetectors.html</summary>
internal sealed record DescribeAnomalyDetectorsResponse : AwsShape
{
    public IReadOnlyList<AnomalyDetector>? AnomalyDetectors { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AnomalyDetector.html</summary>
internal sealed record AnomalyDetector : AwsShape
{
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public string? Stat { get; init; }
    public AnomalyDetectorConfiguration? Configuration { get; init; }
    public string? StateValue { get; init; }
    public MetricCharacteristics? MetricCharacteristics { get; init; }
    public SingleMetricAnomalyDetector? SingleMetricAnomalyDetector { get; init; }
    public MetricMathAnomalyDetector? MetricMathAnomalyDetector { get; init; }
}
