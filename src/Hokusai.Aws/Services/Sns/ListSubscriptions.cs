using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html</summary>
internal sealed record ListSubscriptionsRequest : AwsPagedRequest<ListSubscriptionsResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "ListSubscriptions");
    private static readonly AwsPaging s_paging = new("NextToken", ["Subscriptions"]);

    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListSubscriptionsResponse page) => page.NextToken;

    public override ListSubscriptionsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html</summary>
internal sealed record ListSubscriptionsResponse : AwsShape
{
    public IReadOnlyList<Subscription>? Subscriptions { get; init; }
    public string? NextToken { get; init; }
}
