using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html</summary>
internal sealed record RecordingGroup : AwsShape
{
    [JsonPropertyName("allSupported")] public bool? AllSupported { get; init; }
    [JsonPropertyName("includeGlobalResourceTypes")] public bool? IncludeGlobalResourceTypes { get; init; }
    [JsonPropertyName("resourceTypes")] public IReadOnlyList<string>? ResourceTypes { get; init; }
    [JsonPropertyName("exclusionByResourceTypes")] public ExclusionByResourceTypes? ExclusionByResourceTypes { get; init; }
    [JsonPropertyName("recordingStrategy")] public RecordingStrategy? RecordingStrategy { get; init; }
}
