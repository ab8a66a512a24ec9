using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchParameters.html</summary>
internal sealed record BatchParameters : AwsShape
{
    public string? JobDefinition { get; init; }
    public string? JobName { get; init; }
    public BatchArrayProperties? ArrayProperties { get; init; }
    public BatchRetryStrategy? RetryStrategy { get; init; }
}
