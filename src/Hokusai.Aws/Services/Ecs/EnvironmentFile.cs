using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html</summary>
internal sealed record EnvironmentFile : AwsShape
{
    public string? Value { get; init; }
    public string? Type { get; init; }
}
