using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_AclConfiguration.html</summary>
internal sealed record AclConfiguration : AwsShape
{
    public string? S3AclOption { get; init; }
}
