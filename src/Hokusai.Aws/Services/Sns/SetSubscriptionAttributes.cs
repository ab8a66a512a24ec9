using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html</summary>
internal sealed record SetSubscriptionAttributesRequest : AwsRequest<SetSubscriptionAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "SetSubscriptionAttributes");

    public string? SubscriptionArn { get; init; }
    public string? AttributeName { get; init; }
    public string? AttributeValue { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html</summary>
internal sealed record SetSubscriptionAttributesResponse : AwsShape;
