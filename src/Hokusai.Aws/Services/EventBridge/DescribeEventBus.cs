using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeEventBus.html</summary>
internal sealed record DescribeEventBusRequest : AwsRequest<DescribeEventBusResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "DescribeEventBus");

    public string? Name { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeEventBus.html</summary>
internal sealed record DescribeEventBusResponse : AwsShape
{
    public string? Name { get; init; }
    public string? Arn { get; init; }
    public string? Description { get; init; }
    public string? KmsKeyIdentifier { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public string? Policy { get; init; }
    public LogConfig? LogConfig { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public DateTimeOffset? LastModifiedTime { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_LogConfig.html</summary>
internal sealed record LogConfig : AwsShape
{
    public string? IncludeDetail { get; init; }
    public string? Level { get; init; }
}
