using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html</summary>
internal sealed record GetQueueAttributesRequest : AwsRequest<GetQueueAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "GetQueueAttributes");

    public string? QueueUrl { get; init; }
    public IReadOnlyList<string>? AttributeNames { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html</summary>
internal sealed record GetQueueAttributesResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
