using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_CustomPolicyDetails.html</summary>
internal sealed record CustomPolicyDetails : AwsShape
{
    public string? PolicyRuntime { get; init; }
    public string? PolicyText { get; init; }
    public bool? EnableDebugLogDelivery { get; init; }
}
