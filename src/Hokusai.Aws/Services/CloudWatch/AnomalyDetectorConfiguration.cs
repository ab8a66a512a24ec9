using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AnomalyDetectorConfiguration.html</summary>
internal sealed record AnomalyDetectorConfiguration : AwsShape
{
    public IReadOnlyList<CloudWatchRange>? ExcludedTimeRanges { get; init; }
    public string? MetricTimezone { get; init; }
}
