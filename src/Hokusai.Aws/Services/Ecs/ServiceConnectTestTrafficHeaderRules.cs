using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html</summary>
internal sealed record ServiceConnectTestTrafficHeaderRules : AwsShape
{
    public string? Name { get; init; }
    public ServiceConnectTestTrafficHeaderMatchRules? Value { get; init; }
}
