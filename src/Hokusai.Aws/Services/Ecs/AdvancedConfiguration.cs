using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html</summary>
internal sealed record AdvancedConfiguration : AwsShape
{
    public string? AlternateTargetGroupArn { get; init; }
    public string? ProductionListenerRule { get; init; }
    public string? TestListenerRule { get; init; }
    public string? RoleArn { get; init; }
}
