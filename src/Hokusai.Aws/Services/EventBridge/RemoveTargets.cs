using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html</summary>
internal sealed record RemoveTargetsRequest : AwsRequest<RemoveTargetsResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "RemoveTargets");

    public string? Rule { get; init; }
    public string? EventBusName { get; init; }
    public IReadOnlyList<string>? Ids { get; init; }
    public bool? Force { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html</summary>
internal sealed record RemoveTargetsResponse : AwsShape
{
    public int? FailedEntryCount { get; init; }
    public IReadOnlyList<RemoveTargetsResultEntry>? FailedEntries { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargetsResultEntry.html</summary>
internal sealed record RemoveTargetsResultEntry : AwsShape
{
    public string? TargetId { get; init; }
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}
