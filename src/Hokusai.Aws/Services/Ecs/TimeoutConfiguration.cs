using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html</summary>
internal sealed record TimeoutConfiguration : AwsShape
{
    public int? IdleTimeoutSeconds { get; init; }
    public int? PerRequestTimeoutSeconds { get; init; }
}
