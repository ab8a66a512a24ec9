using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html</summary>
internal sealed record SetTopicAttributesRequest : AwsRequest<SetTopicAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "SetTopicAttributes");

    public string? TopicArn { get; init; }
    public string? AttributeName { get; init; }
    public string? AttributeValue { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html</summary>
internal sealed record SetTopicAttributesResponse : AwsShape;
