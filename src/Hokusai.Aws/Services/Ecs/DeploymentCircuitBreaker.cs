using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html</summary>
internal sealed record DeploymentCircuitBreaker : AwsShape
{
    public bool? Enable { get; init; }
    public bool? Rollback { get; init; }
}
