using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SageMakerPipelineParameters.html</summary>
internal sealed record SageMakerPipelineParameters : AwsShape
{
    public IReadOnlyList<SageMakerPipelineParameter>? PipelineParameterList { get; init; }
}
