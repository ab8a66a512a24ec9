using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html</summary>
internal sealed record LinearConfiguration : AwsShape
{
    public double? StepPercent { get; init; }
    public int? StepBakeTimeInMinutes { get; init; }
}
