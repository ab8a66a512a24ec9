using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html</summary>
internal sealed record ServiceConnectTestTrafficHeaderMatchRules : AwsShape
{
    public string? Exact { get; init; }
}
