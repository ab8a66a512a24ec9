using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_EncryptionConfiguration.html</summary>
internal sealed record EncryptionConfiguration : AwsShape
{
    public string? EncryptionOption { get; init; }
    public string? KmsKey { get; init; }
}
