using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_JwtValidationActionConfig.html</summary>
internal sealed record JwtValidationActionConfig : AwsShape
{
    public string? JwksEndpoint { get; init; }
    public string? Issuer { get; init; }
    public IReadOnlyList<JwtValidationActionAdditionalClaim>? AdditionalClaims { get; init; }
}
