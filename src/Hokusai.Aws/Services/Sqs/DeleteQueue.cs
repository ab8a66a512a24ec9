using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html</summary>
internal sealed record DeleteQueueRequest : AwsRequest<DeleteQueueResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "DeleteQueue");

    public string? QueueUrl { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteQueue.html</summary>
internal sealed record DeleteQueueResponse : AwsShape;
