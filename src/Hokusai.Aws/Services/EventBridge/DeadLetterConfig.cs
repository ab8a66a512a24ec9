using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeadLetterConfig.html</summary>
internal sealed record DeadLetterConfig : AwsShape
{
    public string? Arn { get; init; }
}
