using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingModeOverride.html</summary>
internal sealed record RecordingModeOverride : AwsShape
{
    [JsonPropertyName("description")] public string? Description { get; init; }
    [JsonPropertyName("resourceTypes")] public IReadOnlyList<string>? ResourceTypes { get; init; }
    [JsonPropertyName("recordingFrequency")] public string? RecordingFrequency { get; init; }
}
