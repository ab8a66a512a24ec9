using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html</summary>
internal sealed record DeploymentLifecycleHook : AwsShape
{
    public string? TargetType { get; init; }
    public string? HookTargetArn { get; init; }
    public string? RoleArn { get; init; }
    public IReadOnlyList<string>? LifecycleStages { get; init; }
    public JsonElement? HookDetails { get; init; }
    public DeploymentLifecycleHookTimeoutConfiguration? TimeoutConfiguration { get; init; }
}
