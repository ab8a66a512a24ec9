using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html</summary>
internal sealed record ConfigurationRecorder : AwsShape
{
    [JsonPropertyName("arn")] public string? Arn { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("roleARN")] public string? RoleARN { get; init; }
    [JsonPropertyName("recordingGroup")] public RecordingGroup? RecordingGroup { get; init; }
    [JsonPropertyName("recordingMode")] public RecordingMode? RecordingMode { get; init; }
    [JsonPropertyName("recordingScope")] public string? RecordingScope { get; init; }
    [JsonPropertyName("servicePrincipal")] public string? ServicePrincipal { get; init; }
}
