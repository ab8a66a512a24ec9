using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html</summary>
internal sealed record EBSTagSpecification : AwsShape
{
    public string? ResourceType { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? PropagateTags { get; init; }
}
