using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html</summary>
internal sealed record GetSubscriptionAttributesRequest : AwsRequest<GetSubscriptionAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "GetSubscriptionAttributes");

    public string? SubscriptionArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_GetSubscriptionAttributes.html</summary>
internal sealed record GetSubscriptionAttributesResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
