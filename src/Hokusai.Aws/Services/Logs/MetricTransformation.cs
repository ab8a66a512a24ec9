using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html</summary>
internal sealed record MetricTransformation : AwsShape
{
    public string? MetricName { get; init; }
    public string? MetricNamespace { get; init; }
    public string? MetricValue { get; init; }
    public double? DefaultValue { get; init; }
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }
    public string? Unit { get; init; }
}
