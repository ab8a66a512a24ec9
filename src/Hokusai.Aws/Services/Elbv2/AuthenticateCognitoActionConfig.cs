using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AuthenticateCognitoActionConfig.html</summary>
internal sealed record AuthenticateCognitoActionConfig : AwsShape
{
    public string? UserPoolArn { get; init; }
    public string? UserPoolClientId { get; init; }
    public string? UserPoolDomain { get; init; }
    public string? SessionCookieName { get; init; }
    public string? Scope { get; init; }
    public long? SessionTimeout { get; init; }
    public IReadOnlyDictionary<string, string>? AuthenticationRequestExtraParams { get; init; }
    public string? OnUnauthenticatedRequest { get; init; }
}
