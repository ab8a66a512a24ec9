using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CertificateDetails.html</summary>
internal sealed record CertificateDetails : AwsShape
{
    public string? CAIdentifier { get; init; }
    public DateTimeOffset? ValidTill { get; init; }
}
