using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
