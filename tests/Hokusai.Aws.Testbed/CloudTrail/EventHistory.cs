using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// CloudTrail's event history: the records that a test gives, answered by LookupEvents as
/// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html documents it.
/// </summary>
public sealed class EventHistory
{
    private ImmutableDictionary<string, HistoryEvent> _events = ImmutableDictionary<string, HistoryEvent>.Empty;

    /// <summary>How far the history reaches back.</summary>
    public static TimeSpan Retention { get; } = TimeSpan.FromDays(90);

    /// <summary>The present, from which the 90 days count; null for the time of the newest event.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>True for CloudTrail's limit of two requests a second for each account and Region; a third is throttled.</summary>
    public bool IsRateLimited { get; set; }

    /// <summary>How many events the history holds, each event id once.</summary>
    public int Count => _events.Count;

    internal IEnumerable<HistoryEvent> Events => _events.Values;

    /// <summary>Adds records, in the form of trail files.</summary>
    public void Add(params IEnumerable<JsonNode> records)
        => _events = _events.SetItems(records.Select(record => new HistoryEvent(record.AsObject())).Select(item => KeyValuePair.Create(item.Id, item)));

    /// <summary>Adds all records of a <see cref="TrailFolder"/>.</summary>
    public void AddFolder(string folder) => Add(TrailFolder.Read(folder));

    /// <summary>Forgets all events and settings.</summary>
    public void Clear()
    {
        _events = _events.Clear();
        Now = null;
        IsRateLimited = false;
    }
}
