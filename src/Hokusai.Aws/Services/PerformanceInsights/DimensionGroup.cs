using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.PerformanceInsights;

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_DimensionGroup.html</summary>
internal sealed record DimensionGroup : AwsShape
{
    public string? Group { get; init; }
    public IReadOnlyList<string>? Dimensions { get; init; }
    public int? Limit { get; init; }
}
