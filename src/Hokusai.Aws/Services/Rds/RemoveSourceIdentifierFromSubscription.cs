using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveSourceIdentifierFromSubscription.html</summary>
internal sealed record RemoveSourceIdentifierFromSubscriptionRequest : AwsRequest<RemoveSourceIdentifierFromSubscriptionResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "RemoveSourceIdentifierFromSubscription");

    public string? SubscriptionName { get; init; }
    public string? SourceIdentifier { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveSourceIdentifierFromSubscription.html</summary>
internal sealed record RemoveSourceIdentifierFromSubscriptionResponse : AwsShape
{
    public EventSubscription? EventSubscription { get; init; }
}
