using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html</summary>
internal sealed record ReceiveMessageRequest : AwsRequest<ReceiveMessageResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "ReceiveMessage");

    public string? QueueUrl { get; init; }
    public IReadOnlyList<string>? AttributeNames { get; init; }
    public IReadOnlyList<string>? MessageSystemAttributeNames { get; init; }
    public IReadOnlyList<string>? MessageAttributeNames { get; init; }
    public int? MaxNumberOfMessages { get; init; }
    public int? VisibilityTimeout { get; init; }
    public int? WaitTimeSeconds { get; init; }
    public string? ReceiveRequestAttemptId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html</summary>
internal sealed record ReceiveMessageResponse : AwsShape
{
    public IReadOnlyList<Message>? Messages { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html</summary>
internal sealed record Message : AwsShape
{
    public string? MessageId { get; init; }
    public string? ReceiptHandle { get; init; }
    public string? MD5OfBody { get; init; }
    public string? Body { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    public string? MD5OfMessageAttributes { get; init; }
    public IReadOnlyDictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_MessageAttributeValue.html</summary>
internal sealed record MessageAttributeValue : AwsShape
{
    public string? StringValue { get; init; }
    public ReadOnlyMemory<byte>? BinaryValue { get; init; }
    public IReadOnlyList<string>? StringListValues { get; init; }
    public IReadOnlyList<ReadOnlyMemory<byte>>? BinaryListValues { get; init; }
    public string? DataType { get; init; }
}
