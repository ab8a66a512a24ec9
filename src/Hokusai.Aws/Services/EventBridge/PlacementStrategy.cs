using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementStrategy.html</summary>
internal sealed record PlacementStrategy : AwsShape
{
    [JsonPropertyName("type")] public string? Type { get; init; }
    [JsonPropertyName("field")] public string? Field { get; init; }
}
