using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ExternalSecretRotationMetadataItem.html</summary>
internal sealed record ExternalSecretRotationMetadataItem : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}
