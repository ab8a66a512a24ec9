using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html</summary>
internal sealed record ServiceVolumeConfiguration : AwsShape
{
    public string? Name { get; init; }
    public ServiceManagedEBSVolumeConfiguration? ManagedEBSVolume { get; init; }
}
