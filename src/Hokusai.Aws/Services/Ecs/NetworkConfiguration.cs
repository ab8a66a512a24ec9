using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html</summary>
internal sealed record NetworkConfiguration : AwsShape
{
    public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}
