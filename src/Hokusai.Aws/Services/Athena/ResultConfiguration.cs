using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultConfiguration.html</summary>
internal sealed record ResultConfiguration : AwsShape
{
    public string? OutputLocation { get; init; }
    public EncryptionConfiguration? EncryptionConfiguration { get; init; }
    public string? ExpectedBucketOwner { get; init; }
    public AclConfiguration? AclConfiguration { get; init; }
}
