using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html</summary>
internal sealed record Dimension : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}
