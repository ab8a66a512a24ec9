using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html</summary>
internal sealed record CapacityProviderStrategyItem : AwsShape
{
    public string? CapacityProvider { get; init; }
    public int? Weight { get; init; }
    public int? Base { get; init; }
}
