using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html</summary>
internal sealed record MetricStat : AwsShape
{
    public Metric? Metric { get; init; }
    public int? Period { get; init; }
    public string? Stat { get; init; }
    public string? Unit { get; init; }
}
