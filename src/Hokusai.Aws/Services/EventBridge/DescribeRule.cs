using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html</summary>
internal sealed record DescribeRuleRequest : AwsRequest<DescribeRuleResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "DescribeRule");

    public string? Name { get; init; }
    public string? EventBusName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html</summary>
internal sealed record DescribeRuleResponse : AwsShape
{
    public string? Name { get; init; }
    public string? Arn { get; init; }
    public string? EventPattern { get; init; }
    public string? ScheduleExpression { get; init; }
    public string? State { get; init; }
    public string? Description { get; init; }
    public string? RoleArn { get; init; }
    public string? ManagedBy { get; init; }
    public string? EventBusName { get; init; }
    public string? CreatedBy { get; init; }
}
