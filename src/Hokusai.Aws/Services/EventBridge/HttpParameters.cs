using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_HttpParameters.html</summary>
internal sealed record HttpParameters : AwsShape
{
    public IReadOnlyList<string>? PathParameterValues { get; init; }
    public IReadOnlyDictionary<string, string>? HeaderParameters { get; init; }
    public IReadOnlyDictionary<string, string>? QueryStringParameters { get; init; }
}
