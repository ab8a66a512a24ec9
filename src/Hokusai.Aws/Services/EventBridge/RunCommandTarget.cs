using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RunCommandTarget.html</summary>
internal sealed record RunCommandTarget : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}
