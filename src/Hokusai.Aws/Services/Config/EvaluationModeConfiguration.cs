using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationModeConfiguration.html</summary>
internal sealed record EvaluationModeConfiguration : AwsShape
{
    public string? Mode { get; init; }
}
