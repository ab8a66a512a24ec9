using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_KinesisParameters.html</summary>
internal sealed record KinesisParameters : AwsShape
{
    public string? PartitionKeyPath { get; init; }
}
