using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ExclusionByResourceTypes.html</summary>
internal sealed record ExclusionByResourceTypes : AwsShape
{
    [JsonPropertyName("resourceTypes")] public IReadOnlyList<string>? ResourceTypes { get; init; }
}
