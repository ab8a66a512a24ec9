using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html</summary>
internal sealed record TargetGroupTuple : AwsShape
{
    public string? TargetGroupArn { get; init; }
    public int? Weight { get; init; }
}
