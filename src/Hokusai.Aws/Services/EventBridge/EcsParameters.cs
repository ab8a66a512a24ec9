using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html</summary>
internal sealed record EcsParameters : AwsShape
{
    public string? TaskDefinitionArn { get; init; }
    public int? TaskCount { get; init; }
    public string? LaunchType { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public string? PlatformVersion { get; init; }
    public string? Group { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public bool? EnableECSManagedTags { get; init; }
    public bool? EnableExecuteCommand { get; init; }
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }
    public string? PropagateTags { get; init; }
    public string? ReferenceId { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
