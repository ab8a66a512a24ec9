using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? TagKey { get; init; }
    public string? TagValue { get; init; }
}
