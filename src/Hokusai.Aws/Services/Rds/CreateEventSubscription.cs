using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html</summary>
internal sealed record CreateEventSubscriptionRequest : AwsRequest<CreateEventSubscriptionResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "CreateEventSubscription");

    public string? SubscriptionName { get; init; }
    public string? SnsTopicArn { get; init; }
    public string? SourceType { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategories { get; init; }
    [ListItem("SourceId")] public IReadOnlyList<string>? SourceIds { get; init; }
    public bool? Enabled { get; init; }
    [ListItem("Tag")] public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html</summary>
internal sealed record CreateEventSubscriptionResponse : AwsShape
{
    public EventSubscription? EventSubscription { get; init; }
}
