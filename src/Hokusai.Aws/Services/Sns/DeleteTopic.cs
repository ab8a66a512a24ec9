using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html</summary>
internal sealed record DeleteTopicRequest : AwsRequest<DeleteTopicResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "DeleteTopic");

    public string? TopicArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_DeleteTopic.html</summary>
internal sealed record DeleteTopicResponse : AwsShape;
