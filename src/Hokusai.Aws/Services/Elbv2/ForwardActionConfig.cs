using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ForwardActionConfig.html</summary>
internal sealed record ForwardActionConfig : AwsShape
{
    public IReadOnlyList<TargetGroupTuple>? TargetGroups { get; init; }
    public TargetGroupStickinessConfig? TargetGroupStickinessConfig { get; init; }
}
