using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CapacityProviderStrategyItem.html</summary>
internal sealed record CapacityProviderStrategyItem : AwsShape
{
    [JsonPropertyName("capacityProvider")] public string? CapacityProvider { get; init; }
    [JsonPropertyName("weight")] public int? Weight { get; init; }
    [JsonPropertyName("base")] public int? Base { get; init; }
}
