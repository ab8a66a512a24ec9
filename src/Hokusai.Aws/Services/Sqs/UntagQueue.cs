using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html</summary>
internal sealed record UntagQueueRequest : AwsRequest<UntagQueueResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "UntagQueue");

    public string? QueueUrl { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html</summary>
internal sealed record UntagQueueResponse : AwsShape;
