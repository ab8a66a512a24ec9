using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html</summary>
internal sealed record ServiceRegistry : AwsShape
{
    public string? RegistryArn { get; init; }
    public int? Port { get; init; }
    public string? ContainerName { get; init; }
    public int? ContainerPort { get; init; }
}
