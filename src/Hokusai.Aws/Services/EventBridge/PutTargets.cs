using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html</summary>
internal sealed record PutTargetsRequest : AwsRequest<PutTargetsResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "PutTargets");

    public string? Rule { get; init; }
    public string? EventBusName { get; init; }
    public IReadOnlyList<Target>? Targets { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html</summary>
internal sealed record PutTargetsResponse : AwsShape
{
    public int? FailedEntryCount { get; init; }
    public IReadOnlyList<PutTargetsResultEntry>? FailedEntries { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargetsResultEntry.html</summary>
internal sealed record PutTargetsResultEntry : AwsShape
{
    public string? TargetId { get; init; }
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}
