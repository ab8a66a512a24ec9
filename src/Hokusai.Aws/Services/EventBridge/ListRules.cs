using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html</summary>
internal sealed record ListRulesRequest : AwsPagedRequest<ListRulesResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "ListRules");
    private static readonly AwsPaging s_paging = new("NextToken", ["Rules"]);

    public string? NamePrefix { get; init; }
    public string? EventBusName { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListRulesResponse page) => page.NextToken;

    public override ListRulesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html</summary>
internal sealed record ListRulesResponse : AwsShape
{
    public IReadOnlyList<Rule>? Rules { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html</summary>
internal sealed record Rule : AwsShape
{
    public string? Name { get; init; }
    public string? Arn { get; init; }
    public string? EventPattern { get; init; }
    public string? State { get; init; }
    public string? Description { get; init; }
    public string? ScheduleExpression { get; init; }
    public string? RoleArn { get; init; }
    public string? ManagedBy { get; init; }
    public string? EventBusName { get; init; }
}
