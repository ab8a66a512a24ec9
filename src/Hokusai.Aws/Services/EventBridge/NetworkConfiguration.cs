using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_NetworkConfiguration.html</summary>
internal sealed record NetworkConfiguration : AwsShape
{
    [JsonPropertyName("awsvpcConfiguration")] public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}
