using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html</summary>
internal sealed record ListSubscriptionsByTopicRequest : AwsPagedRequest<ListSubscriptionsByTopicResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "ListSubscriptionsByTopic");
    private static readonly AwsPaging s_paging = new("NextToken", ["Subscriptions"]);

    public string? TopicArn { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListSubscriptionsByTopicResponse page) => page.NextToken;

    public override ListSubscriptionsByTopicRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html</summary>
internal sealed record ListSubscriptionsByTopicResponse : AwsShape
{
    public IReadOnlyList<Subscription>? Subscriptions { get; init; }
    public string? NextToken { get; init; }
}
