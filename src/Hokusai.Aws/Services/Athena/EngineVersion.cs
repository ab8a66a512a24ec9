using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_EngineVersion.html</summary>
internal sealed record EngineVersion : AwsShape
{
    public string? SelectedEngineVersion { get; init; }
    public string? EffectiveEngineVersion { get; init; }
}
