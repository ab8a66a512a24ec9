using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html</summary>
internal sealed record ResourceRequirement : AwsShape
{
    public string? Value { get; init; }
    public string? Type { get; init; }
}
