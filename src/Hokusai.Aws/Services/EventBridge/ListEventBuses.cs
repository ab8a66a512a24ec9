using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html</summary>
internal sealed record ListEventBusesRequest : AwsPagedRequest<ListEventBusesResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "ListEventBuses");
    private static readonly AwsPaging s_paging = new("NextToken", ["EventBuses"]);

    public string? NamePrefix { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListEventBusesResponse page) => page.NextToken;

    public override ListEventBusesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html</summary>
internal sealed record ListEventBusesResponse : AwsShape
{
    public IReadOnlyList<EventBus>? EventBuses { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EventBus.html</summary>
internal sealed record EventBus : AwsShape
{
    public string? Name { get; init; }
    public string? Arn { get; init; }
    public string? Description { get; init; }
    public string? Policy { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public DateTimeOffset? LastModifiedTime { get; init; }
}
