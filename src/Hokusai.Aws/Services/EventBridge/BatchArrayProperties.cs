using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchArrayProperties.html</summary>
internal sealed record BatchArrayProperties : AwsShape
{
    public int? Size { get; init; }
}
