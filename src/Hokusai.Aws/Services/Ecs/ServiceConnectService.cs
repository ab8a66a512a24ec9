using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html</summary>
internal sealed record ServiceConnectService : AwsShape
{
    public string? PortName { get; init; }
    public string? DiscoveryName { get; init; }
    public IReadOnlyList<ServiceConnectClientAlias>? ClientAliases { get; init; }
    public int? IngressPortOverride { get; init; }
    public TimeoutConfiguration? Timeout { get; init; }
    public ServiceConnectTlsConfiguration? Tls { get; init; }
}
