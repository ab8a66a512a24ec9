using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SingleMetricAnomalyDetector.html</summary>
internal sealed record SingleMetricAnomalyDetector : AwsShape
{
    public string? AccountId { get; init; }
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public string? Stat { get; init; }
}
