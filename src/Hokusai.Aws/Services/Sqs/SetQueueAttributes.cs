using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html</summary>
internal sealed record SetQueueAttributesRequest : AwsRequest<SetQueueAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "SetQueueAttributes");

    public string? QueueUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html</summary>
internal sealed record SetQueueAttributesResponse : AwsShape;
