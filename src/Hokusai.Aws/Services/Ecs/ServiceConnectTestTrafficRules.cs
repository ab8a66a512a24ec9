using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html</summary>
internal sealed record ServiceConnectTestTrafficRules : AwsShape
{
    public ServiceConnectTestTrafficHeaderRules? Header { get; init; }
}
