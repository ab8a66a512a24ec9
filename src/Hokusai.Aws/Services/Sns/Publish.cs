using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Publish.html</summary>
internal sealed record PublishRequest : AwsRequest<PublishResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "Publish") { DoublesWhenRepeated = true };

    public string? TopicArn { get; init; }
    public string? TargetArn { get; init; }
    public string? PhoneNumber { get; init; }
    public string? Message { get; init; }
    public string? Subject { get; init; }
    public string? MessageStructure { get; init; }
    [MapEntry("Name", "Value")] public IReadOnlyDictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }
    public string? MessageDeduplicationId { get; init; }
    public string? MessageGroupId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Publish.html</summary>
internal sealed record PublishResponse : AwsShape
{
    public string? MessageId { get; init; }
    public string? SequenceNumber { get; init; }
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_MessageAttributeValue.html</summary>
internal sealed record MessageAttributeValue : AwsShape
{
    public string? DataType { get; init; }
    public string? StringValue { get; init; }
    public ReadOnlyMemory<byte>? BinaryValue { get; init; }
}
