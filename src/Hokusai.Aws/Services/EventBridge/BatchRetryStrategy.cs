using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchRetryStrategy.html</summary>
internal sealed record BatchRetryStrategy : AwsShape
{
    public int? Attempts { get; init; }
}
