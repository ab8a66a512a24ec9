using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html</summary>
internal sealed record Target : AwsShape
{
    public string? Id { get; init; }
    public string? Arn { get; init; }
    public string? RoleArn { get; init; }
    public string? Input { get; init; }
    public string? InputPath { get; init; }
    public InputTransformer? InputTransformer { get; init; }
    public KinesisParameters? KinesisParameters { get; init; }
    public RunCommandParameters? RunCommandParameters { get; init; }
    public EcsParameters? EcsParameters { get; init; }
    public BatchParameters? BatchParameters { get; init; }
    public SqsParameters? SqsParameters { get; init; }
    public HttpParameters? HttpParameters { get; init; }
    public RedshiftDataParameters? RedshiftDataParameters { get; init; }
    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public RetryPolicy? RetryPolicy { get; init; }
    public AppSyncParameters? AppSyncParameters { get; init; }
}
