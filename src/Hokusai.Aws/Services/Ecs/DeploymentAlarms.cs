using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html</summary>
internal sealed record DeploymentAlarms : AwsShape
{
    public IReadOnlyList<string>? AlarmNames { get; init; }
    public bool? Rollback { get; init; }
    public bool? Enable { get; init; }
}
