using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricCharacteristics.html</summary>
internal sealed record MetricCharacteristics : AwsShape
{
    public bool? PeriodicSpikes { get; init; }
}
