using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html</summary>
internal sealed record ListQueueTagsRequest : AwsRequest<ListQueueTagsResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "ListQueueTags");

    public string? QueueUrl { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html</summary>
internal sealed record ListQueueTagsResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
