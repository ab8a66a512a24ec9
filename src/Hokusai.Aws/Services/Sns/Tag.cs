using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
