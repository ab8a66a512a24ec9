using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html</summary>
internal sealed record CreateTopicRequest : AwsRequest<CreateTopicResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "CreateTopic");

    public string? Name { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? DataProtectionPolicy { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html</summary>
internal sealed record CreateTopicResponse : AwsShape
{
    public string? TopicArn { get; init; }
}
