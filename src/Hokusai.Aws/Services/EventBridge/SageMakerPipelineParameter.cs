using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SageMakerPipelineParameter.html</summary>
internal sealed record SageMakerPipelineParameter : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}
