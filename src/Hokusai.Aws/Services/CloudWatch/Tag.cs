using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
