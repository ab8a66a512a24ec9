using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EventSubscription.html</summary>
internal sealed record EventSubscription : AwsShape
{
    public string? CustomerAwsId { get; init; }
    public string? CustSubscriptionId { get; init; }
    public string? SnsTopicArn { get; init; }
    public string? Status { get; init; }
    public string? SubscriptionCreationTime { get; init; }
    public string? SourceType { get; init; }
    [ListItem("SourceId")] public IReadOnlyList<string>? SourceIdsList { get; init; }
    [ListItem("EventCategory")] public IReadOnlyList<string>? EventCategoriesList { get; init; }
    public bool? Enabled { get; init; }
    public string? EventSubscriptionArn { get; init; }
}
