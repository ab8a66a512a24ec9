using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DomainMembership.html</summary>
internal sealed record DomainMembership : AwsShape
{
    public string? Domain { get; init; }
    public string? Status { get; init; }
    public string? FQDN { get; init; }
    public string? IAMRoleName { get; init; }
    public string? OU { get; init; }
    public string? AuthSecretArn { get; init; }
    public IReadOnlyList<string>? DnsIps { get; init; }
}
