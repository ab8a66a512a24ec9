using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html</summary>
internal sealed record EcsAttribute : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
    public string? TargetType { get; init; }
    public string? TargetId { get; init; }
}
