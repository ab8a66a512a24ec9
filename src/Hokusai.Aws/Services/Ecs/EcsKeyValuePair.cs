using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html</summary>
internal sealed record EcsKeyValuePair : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}
