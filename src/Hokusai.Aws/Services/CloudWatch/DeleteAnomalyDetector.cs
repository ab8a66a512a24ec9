using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAnomalyDetector.html</summary>
internal sealed record DeleteAnomalyDetectorRequest : AwsRequest<DeleteAnomalyDetectorResponse>
{
    private static readonly AwsOperation s_operation = new(CloudWatchService.Service, "DeleteAnomalyDetector");

    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public string? Stat { get; init; }
    public SingleMetricAnomalyDetector? SingleMetricAnomalyDetector { get; init; }
    public MetricMathAnomalyDetector? MetricMathAnomalyDetector { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAnomalyDetector.html</summary>
internal sealed record DeleteAnomalyDetectorResponse : AwsShape;
