using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_JwtValidationActionAdditionalClaim.html</summary>
internal sealed record JwtValidationActionAdditionalClaim : AwsShape
{
    public string? Format { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}
