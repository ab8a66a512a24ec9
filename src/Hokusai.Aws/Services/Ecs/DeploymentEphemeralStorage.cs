using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEphemeralStorage.html</summary>
internal sealed record DeploymentEphemeralStorage : AwsShape
{
    public string? KmsKeyId { get; init; }
}
