using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AuthenticateOidcActionConfig.html</summary>
internal sealed record AuthenticateOidcActionConfig : AwsShape
{
    public string? Issuer { get; init; }
    public string? AuthorizationEndpoint { get; init; }
    public string? TokenEndpoint { get; init; }
    public string? UserInfoEndpoint { get; init; }
    public string? ClientId { get; init; }
    public string? ClientSecret { get; init; }
    public string? SessionCookieName { get; init; }
    public string? Scope { get; init; }
    public long? SessionTimeout { get; init; }
    public IReadOnlyDictionary<string, string>? AuthenticationRequestExtraParams { get; init; }
    public string? OnUnauthenticatedRequest { get; init; }
    public bool? UseExistingClientSecret { get; init; }
}
