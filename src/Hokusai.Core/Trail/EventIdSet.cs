namespace Hokusai.Core.Trail;

/// <summary>
/// The events that were handed out. CloudTrail may deliver an event twice; its <c>eventID</c> is a GUID "to uniquely identify
/// each event" (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
/// Only matching events are remembered.
/// </summary>
public sealed class EventIdSet
{
    private readonly HashSet<Guid> _guids = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Whether the event is new. One without an id always is.</summary>
    public bool Add(string eventId)
        => eventId.Length == 0
            || (Guid.TryParseExact(eventId, "D", out var guid) ? _guids.Add(guid) : _others.Add(eventId));
}
