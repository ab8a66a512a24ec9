using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html</summary>
internal sealed record DescribeEventsRequest : AwsPagedRequest<DescribeEventsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeEvents");
    private static readonly AwsPaging s_paging = new("Marker", ["Events"]);

    public string? SourceIdentifier { get; init; }
    public string? SourceType { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public int? Duration { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategories { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeEventsResponse page) => page.Marker;

    public override DescribeEventsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEvents.html</summary>
internal sealed record DescribeEventsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("Event")] public IReadOnlyList<Event>? Events { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Event.html</summary>
internal sealed record Event : AwsShape
{
    public string? SourceIdentifier { get; init; }
    public string? SourceType { get; init; }
    public string? Message { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategories { get; init; }
    public DateTimeOffset? Date { get; init; }
    public string? SourceArn { get; init; }
}
