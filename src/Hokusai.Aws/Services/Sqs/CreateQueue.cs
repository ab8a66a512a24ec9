using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html</summary>
internal sealed record CreateQueueRequest : AwsRequest<CreateQueueResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "CreateQueue");

    public string? QueueName { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    [JsonPropertyName("tags")] public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html</summary>
internal sealed record CreateQueueResponse : AwsShape
{
    public string? QueueUrl { get; init; }
}
