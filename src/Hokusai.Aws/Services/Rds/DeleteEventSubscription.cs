using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteEventSubscription.html</summary>
internal sealed record DeleteEventSubscriptionRequest : AwsRequest<DeleteEventSubscriptionResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DeleteEventSubscription");

    public string? SubscriptionName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteEventSubscription.html</summary>
internal sealed record DeleteEventSubscriptionResponse : AwsShape
{
    public EventSubscription? EventSubscription { get; init; }
}
