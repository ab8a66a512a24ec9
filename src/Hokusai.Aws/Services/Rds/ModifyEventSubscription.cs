using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyEventSubscription.html</summary>
internal sealed record ModifyEventSubscriptionRequest : AwsRequest<ModifyEventSubscriptionResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "ModifyEventSubscription");

    public string? SubscriptionName { get; init; }
    public string? SnsTopicArn { get; init; }
    public string? SourceType { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategories { get; init; }
    public bool? Enabled { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyEventSubscription.html</summary>
internal sealed record ModifyEventSubscriptionResponse : AwsShape
{
    public EventSubscription? EventSubscription { get; init; }
}
