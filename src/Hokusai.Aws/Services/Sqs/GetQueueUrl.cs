using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html</summary>
internal sealed record GetQueueUrlRequest : AwsRequest<GetQueueUrlResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "GetQueueUrl");

    public string? QueueName { get; init; }
    public string? QueueOwnerAWSAccountId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html</summary>
internal sealed record GetQueueUrlResponse : AwsShape
{
    public string? QueueUrl { get; init; }
}
