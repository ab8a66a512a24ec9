using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html</summary>
internal sealed record FixedResponseActionConfig : AwsShape
{
    public string? MessageBody { get; init; }
    public string? StatusCode { get; init; }
    public string? ContentType { get; init; }
}
