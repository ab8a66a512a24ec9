using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html</summary>
internal sealed record CanaryConfiguration : AwsShape
{
    public double? CanaryPercent { get; init; }
    public int? CanaryBakeTimeInMinutes { get; init; }
}
