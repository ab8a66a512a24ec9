using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html</summary>
internal sealed record Elbv2Action : AwsShape
{
    public string? Type { get; init; }
    public string? TargetGroupArn { get; init; }
    public AuthenticateOidcActionConfig? AuthenticateOidcConfig { get; init; }
    public AuthenticateCognitoActionConfig? AuthenticateCognitoConfig { get; init; }
    public int? Order { get; init; }
    public RedirectActionConfig? RedirectConfig { get; init; }
    public FixedResponseActionConfig? FixedResponseConfig { get; init; }
    public ForwardActionConfig? ForwardConfig { get; init; }
    public JwtValidationActionConfig? JwtValidationConfig { get; init; }
}
