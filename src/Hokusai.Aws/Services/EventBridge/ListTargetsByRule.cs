using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html</summary>
internal sealed record ListTargetsByRuleRequest : AwsPagedRequest<ListTargetsByRuleResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "ListTargetsByRule");
    private static readonly AwsPaging s_paging = new("NextToken", ["Targets"]);

    public string? Rule { get; init; }
    public string? EventBusName { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTargetsByRuleResponse page) => page.NextToken;

    public override ListTargetsByRuleRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html</summary>
internal sealed record ListTargetsByRuleResponse : AwsShape
{
    public IReadOnlyList<Target>? Targets { get; init; }
    public string? NextToken { get; init; }
}
