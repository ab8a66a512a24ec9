using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html</summary>
internal sealed record PutRuleRequest : AwsRequest<PutRuleResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "PutRule");

    public string? Name { get; init; }
    public string? ScheduleExpression { get; init; }
    public string? EventPattern { get; init; }
    public string? State { get; init; }
    public string? Description { get; init; }
    public string? RoleArn { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? EventBusName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html</summary>
internal sealed record PutRuleResponse : AwsShape
{
    public string? RuleArn { get; init; }
}
