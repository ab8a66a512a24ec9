using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html</summary>
internal sealed record TagQueueRequest : AwsRequest<TagQueueResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "TagQueue");

    public string? QueueUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html</summary>
internal sealed record TagQueueResponse : AwsShape;
