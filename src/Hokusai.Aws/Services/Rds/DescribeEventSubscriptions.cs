using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html</summary>
internal sealed record DescribeEventSubscriptionsRequest : AwsPagedRequest<DescribeEventSubscriptionsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeEventSubscriptions");
    private static readonly AwsPaging s_paging = new("Marker", ["EventSubscriptionsList"]);

    public string? SubscriptionName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeEventSubscriptionsResponse page) => page.Marker;

    public override DescribeEventSubscriptionsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html</summary>
internal sealed record DescribeEventSubscriptionsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("EventSubscription")] public IReadOnlyList<EventSubscription>? EventSubscriptionsList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EventSubscription.html</summary>
internal sealed record EventSubscription : AwsShape
{
    public string? CustomerAwsId { get; init; }
    public string? CustSubscriptionId { get; init; }
    public string? SnsTopicArn { get; init; }
    public string? Status { get; init; }
    public string? SubscriptionCreationTime { get; init; }
    public string? SourceType { get; init; }
    [ListItem("SourceId")] public IReadOnlyList<string>? SourceIdsList { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategoriesList { get; init; }
    public bool? Enabled { get; init; }
    public string? EventSubscriptionArn { get; init; }
}
