using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ManagedQueryResultsEncryptionConfiguration.html</summary>
internal sealed record ManagedQueryResultsEncryptionConfiguration : AwsShape
{
    public string? KmsKey { get; init; }
}
