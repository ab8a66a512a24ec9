using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ManagedQueryResultsConfiguration.html</summary>
internal sealed record ManagedQueryResultsConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public ManagedQueryResultsEncryptionConfiguration? EncryptionConfiguration { get; init; }
}
