using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddSourceIdentifierToSubscription.html</summary>
internal sealed record AddSourceIdentifierToSubscriptionRequest : AwsRequest<AddSourceIdentifierToSubscriptionResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "AddSourceIdentifierToSubscription");

    public string? SubscriptionName { get; init; }
    public string? SourceIdentifier { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddSourceIdentifierToSubscription.html</summary>
internal sealed record AddSourceIdentifierToSubscriptionResponse : AwsShape
{
    public EventSubscription? EventSubscription { get; init; }
}
