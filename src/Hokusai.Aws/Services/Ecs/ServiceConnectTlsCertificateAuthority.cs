using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html</summary>
internal sealed record ServiceConnectTlsCertificateAuthority : AwsShape
{
    public string? AwsPcaAuthorityArn { get; init; }
}
