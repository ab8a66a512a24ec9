using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricMathAnomalyDetector.html</summary>
internal sealed record MetricMathAnomalyDetector : AwsShape
{
    public IReadOnlyList<MetricDataQuery>? MetricDataQueries { get; init; }
}
