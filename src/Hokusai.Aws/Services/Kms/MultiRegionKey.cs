using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_MultiRegionKey.html</summary>
internal sealed record MultiRegionKey : AwsShape
{
    public string? Arn { get; init; }
    public string? Region { get; init; }
}
