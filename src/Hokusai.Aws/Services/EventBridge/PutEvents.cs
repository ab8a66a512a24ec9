using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html</summary>
internal sealed record PutEventsRequest : AwsRequest<PutEventsResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "PutEvents") { DoublesWhenRepeated = true };

    public IReadOnlyList<PutEventsRequestEntry>? Entries { get; init; }
    public string? EndpointId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html</summary>
internal sealed record PutEventsResponse : AwsShape
{
    public int? FailedEntryCount { get; init; }
    public IReadOnlyList<PutEventsResultEntry>? Entries { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html</summary>
internal sealed record PutEventsRequestEntry : AwsShape
{
    public DateTimeOffset? Time { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string>? Resources { get; init; }
    public string? DetailType { get; init; }
    public string? Detail { get; init; }
    public string? EventBusName { get; init; }
    public string? TraceHeader { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html</summary>
internal sealed record PutEventsResultEntry : AwsShape
{
    public string? EventId { get; init; }
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}
