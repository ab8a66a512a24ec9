using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html</summary>
internal sealed record Secret : AwsShape
{
    public string? Name { get; init; }
    public string? ValueFrom { get; init; }
}
