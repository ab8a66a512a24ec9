using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RunCommandParameters.html</summary>
internal sealed record RunCommandParameters : AwsShape
{
    public IReadOnlyList<RunCommandTarget>? RunCommandTargets { get; init; }
}
