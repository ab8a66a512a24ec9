using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementConstraint.html</summary>
internal sealed record PlacementConstraint : AwsShape
{
    [JsonPropertyName("type")] public string? Type { get; init; }
    [JsonPropertyName("expression")] public string? Expression { get; init; }
}
