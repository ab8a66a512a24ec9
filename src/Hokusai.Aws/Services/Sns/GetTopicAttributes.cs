using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html</summary>
internal sealed record GetTopicAttributesRequest : AwsRequest<GetTopicAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "GetTopicAttributes");

    public string? TopicArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html</summary>
internal sealed record GetTopicAttributesResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
