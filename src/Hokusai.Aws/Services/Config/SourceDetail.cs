using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_SourceDetail.html</summary>
internal sealed record SourceDetail : AwsShape
{
    public string? EventSource { get; init; }
    public string? MessageType { get; init; }
    public string? MaximumExecutionFrequency { get; init; }
}
