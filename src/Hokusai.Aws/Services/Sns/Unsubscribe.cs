using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html</summary>
internal sealed record UnsubscribeRequest : AwsRequest<UnsubscribeResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "Unsubscribe");

    public string? SubscriptionArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html</summary>
internal sealed record UnsubscribeResponse : AwsShape;
