using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html</summary>
internal sealed record SubscribeRequest : AwsRequest<SubscribeResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "Subscribe");

    public string? TopicArn { get; init; }
    public string? Protocol { get; init; }
    public string? Endpoint { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    public bool? ReturnSubscriptionArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html</summary>
internal sealed record SubscribeResponse : AwsShape
{
    public string? SubscriptionArn { get; init; }
}
