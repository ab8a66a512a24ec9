using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_EngineConfiguration.html</summary>
internal sealed record EngineConfiguration : AwsShape
{
    public int? CoordinatorDpuSize { get; init; }
    public int? MaxConcurrentDpus { get; init; }
    public int? DefaultExecutorDpuSize { get; init; }
    public IReadOnlyDictionary<string, string>? AdditionalConfigs { get; init; }
    public IReadOnlyDictionary<string, string>? SparkProperties { get; init; }
    public IReadOnlyList<Classification>? Classifications { get; init; }
}
