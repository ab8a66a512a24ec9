using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingStrategy.html</summary>
internal sealed record RecordingStrategy : AwsShape
{
    [JsonPropertyName("useOnly")] public string? UseOnly { get; init; }
}
