using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigSnapshotDeliveryProperties.html</summary>
internal sealed record ConfigSnapshotDeliveryProperties : AwsShape
{
    [JsonPropertyName("deliveryFrequency")] public string? DeliveryFrequency { get; init; }
}
