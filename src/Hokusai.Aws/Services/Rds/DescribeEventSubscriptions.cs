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
