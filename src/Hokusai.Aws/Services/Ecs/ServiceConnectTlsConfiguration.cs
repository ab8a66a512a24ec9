using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html</summary>
internal sealed record ServiceConnectTlsConfiguration : AwsShape
{
    public ServiceConnectTlsCertificateAuthority? IssuerCertificateAuthority { get; init; }
    public string? KmsKey { get; init; }
    public string? RoleArn { get; init; }
}
