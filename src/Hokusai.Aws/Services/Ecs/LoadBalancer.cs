using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html</summary>
internal sealed record LoadBalancer : AwsShape
{
    public string? TargetGroupArn { get; init; }
    public string? LoadBalancerName { get; init; }
    public string? ContainerName { get; init; }
    public int? ContainerPort { get; init; }
    public AdvancedConfiguration? AdvancedConfiguration { get; init; }
}
