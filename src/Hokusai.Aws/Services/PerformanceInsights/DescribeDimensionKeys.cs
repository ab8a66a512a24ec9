using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.PerformanceInsights;

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_DescribeDimensionKeys.html</summary>
internal sealed record DescribeDimensionKeysRequest : AwsPagedRequest<DescribeDimensionKeysResponse>
{
    private static readonly AwsOperation s_operation = new(PerformanceInsightsService.Service, "DescribeDimensionKeys");
    private static readonly AwsPaging s_paging = new("NextToken", ["Keys"]);

    public string? ServiceType { get; init; }
    public string? Identifier { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public string? Metric { get; init; }
    public int? PeriodInSeconds { get; init; }
    public DimensionGroup? GroupBy { get; init; }
    public IReadOnlyList<string>? AdditionalMetrics { get; init; }
    public DimensionGroup? PartitionBy { get; init; }
    public IReadOnlyDictionary<string, string>? Filter { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDimensionKeysResponse page) => page.NextToken;

    public override DescribeDimensionKeysRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_DescribeDimensionKeys.html</summary>
internal sealed record DescribeDimensionKeysResponse : AwsShape
{
    public DateTimeOffset? AlignedStartTime { get; init; }
    public DateTimeOffset? AlignedEndTime { get; init; }
    public IReadOnlyList<ResponsePartitionKey>? PartitionKeys { get; init; }
    public IReadOnlyList<DimensionKeyDescription>? Keys { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_DimensionKeyDescription.html</summary>
internal sealed record DimensionKeyDescription : AwsShape
{
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }
    public double? Total { get; init; }
    public IReadOnlyDictionary<string, double>? AdditionalMetrics { get; init; }
    public IReadOnlyList<double>? Partitions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/performance-insights/latest/APIReference/API_ResponsePartitionKey.html</summary>
internal sealed record ResponsePartitionKey : AwsShape
{
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }
}
