using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html</summary>
internal sealed record DeleteRuleRequest : AwsRequest<DeleteRuleResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "DeleteRule");

    public string? Name { get; init; }
    public string? EventBusName { get; init; }
    public bool? Force { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html</summary>
internal sealed record DeleteRuleResponse : AwsShape;
