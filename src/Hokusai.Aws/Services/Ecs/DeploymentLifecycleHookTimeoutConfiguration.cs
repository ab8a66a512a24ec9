using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html</summary>
internal sealed record DeploymentLifecycleHookTimeoutConfiguration : AwsShape
{
    public int? TimeoutInMinutes { get; init; }
    public string? Action { get; init; }
}
