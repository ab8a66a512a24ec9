using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html</summary>
internal sealed record TestEventPatternRequest : AwsRequest<TestEventPatternResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "TestEventPattern");

    public string? EventPattern { get; init; }
    public string? Event { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html</summary>
internal sealed record TestEventPatternResponse : AwsShape
{
    public bool? Result { get; init; }
}
