using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SqsParameters.html</summary>
internal sealed record SqsParameters : AwsShape
{
    public string? MessageGroupId { get; init; }
}
