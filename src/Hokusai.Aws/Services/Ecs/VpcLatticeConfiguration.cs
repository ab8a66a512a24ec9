using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html</summary>
internal sealed record VpcLatticeConfiguration : AwsShape
{
    public string? RoleArn { get; init; }
    public string? TargetGroupArn { get; init; }
    public string? PortName { get; init; }
}
