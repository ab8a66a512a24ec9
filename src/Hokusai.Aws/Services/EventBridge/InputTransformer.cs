using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html</summary>
internal sealed record InputTransformer : AwsShape
{
    public IReadOnlyDictionary<string, string>? InputPathsMap { get; init; }
    public string? InputTemplate { get; init; }
}
