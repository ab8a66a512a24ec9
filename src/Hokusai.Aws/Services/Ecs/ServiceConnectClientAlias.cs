using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html</summary>
internal sealed record ServiceConnectClientAlias : AwsShape
{
    public int? Port { get; init; }
    public string? DnsName { get; init; }
    public ServiceConnectTestTrafficRules? TestTrafficRules { get; init; }
}
