using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Subscription.html</summary>
internal sealed record Subscription : AwsShape
{
    public string? SubscriptionArn { get; init; }
    public string? Owner { get; init; }
    public string? Protocol { get; init; }
    public string? Endpoint { get; init; }
    public string? TopicArn { get; init; }
}
