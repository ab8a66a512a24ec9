using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupStickinessConfig.html</summary>
internal sealed record TargetGroupStickinessConfig : AwsShape
{
    public bool? Enabled { get; init; }
    public int? DurationSeconds { get; init; }
}
