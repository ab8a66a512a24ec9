using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Parameter.html</summary>
internal sealed record Parameter : AwsShape
{
    public string? ParameterName { get; init; }
    public string? ParameterValue { get; init; }
    public string? Description { get; init; }
    public string? Source { get; init; }
    public string? ApplyType { get; init; }
    public string? DataType { get; init; }
    public string? AllowedValues { get; init; }
    public bool? IsModifiable { get; init; }
    public string? MinimumEngineVersion { get; init; }
    public string? ApplyMethod { get; init; }
    public IReadOnlyList<string>? SupportedEngineModes { get; init; }
}
