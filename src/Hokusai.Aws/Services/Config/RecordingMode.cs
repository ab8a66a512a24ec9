using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html</summary>
internal sealed record RecordingMode : AwsShape
{
    [JsonPropertyName("recordingFrequency")] public string? RecordingFrequency { get; init; }
    [JsonPropertyName("recordingModeOverrides")] public IReadOnlyList<RecordingModeOverride>? RecordingModeOverrides { get; init; }
}
