using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html</summary>
internal sealed record EphemeralStorage : AwsShape
{
    public int? SizeInGiB { get; init; }
}
