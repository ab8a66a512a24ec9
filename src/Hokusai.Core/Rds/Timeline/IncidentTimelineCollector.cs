using System.Globalization;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>
/// Collects the observations of a reading. What repeats becomes one: the same line within a slot of ten minutes, the same consequence
/// for the same subject throughout, each with its count. The result does not depend on the order of the records. Not thread-safe.
/// </summary>
public sealed class IncidentTimelineCollector
{
    private const int SlotMinutes = 10;

    private readonly ITimelineRules _timeline;
    private readonly Dictionary<(string Lane, string Title, bool Succeeded, long Slot), (TimelineEntry First, DateTimeOffset Last, int Count)> _entries = [];
    private readonly Dictionary<(string Subject, string Description), (ImpactItem First, DateTimeOffset From, DateTimeOffset To, int Count)> _impact = [];

    /// <summary>A collector over the rules of an incident.</summary>
    public IncidentTimelineCollector(ITimelineRules timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        _timeline = timeline;
    }

    /// <summary>The lines, in order of time.</summary>
    public IReadOnlyList<TimelineEntry> Entries =>
    [
        .. _entries.Values
            .Select(e => e.Count == 1 ? e.First : e.First with { EndTime = e.Last, Title = $"{e.First.Title} ({e.Count.ToString(CultureInfo.InvariantCulture)} times)" })
            .OrderBy(e => e.Time)
            .ThenBy(e => e.Evidence.EventId, StringComparer.Ordinal),
    ];

    /// <summary>The consequences, in order of time, standing relations last.</summary>
    public IReadOnlyList<ImpactItem> Impact =>
    [
        .. _impact.Values
            .Select(i => i.Count == 1 ? i.First : i.First with { Description = $"{i.First.Description} ({i.Count.ToString(CultureInfo.InvariantCulture)} times, {Causes.CauseText.At(i.From)} to {Causes.CauseText.At(i.To)})" })
            .OrderBy(i => i.Time is null)
            .ThenBy(i => i.Time)
            .ThenBy(i => i.Subject, StringComparer.Ordinal)
            .ThenBy(i => i.Description, StringComparer.Ordinal),
    ];

    /// <summary>Considers a record.</summary>
    public void Add(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (entry, impact) = _timeline.Consider(record);
        if (entry is not null)
        {
            var key = (entry.Lane, entry.Title, entry.Succeeded, entry.Time.UtcTicks / TimeSpan.FromMinutes(SlotMinutes).Ticks);
            _entries[key] = _entries.TryGetValue(key, out var known)
                ? (IsEarlier(entry.Time, entry.Evidence, known.First.Time, known.First.Evidence) ? entry : known.First, known.Last >= entry.Time ? known.Last : entry.Time, known.Count + 1)
                : (entry, entry.Time, 1);
        }

        if (impact is not null)
        {
            var key = (impact.Subject, impact.Description);
            _impact[key] = _impact.TryGetValue(key, out var known)
                ? (IsEarlier(record.Time, impact.Evidence, known.From, known.First.Evidence) ? impact : known.First,
                    record.Time <= known.From ? record.Time : known.From,
                    record.Time >= known.To ? record.Time : known.To,
                    known.Count + 1)
                : (impact, record.Time, record.Time, 1);
        }
    }

    private static bool IsEarlier(DateTimeOffset time, Evidence evidence, DateTimeOffset other, Evidence otherEvidence)
        => time < other || (time == other && string.CompareOrdinal(evidence.EventId, otherEvidence.EventId) < 0);
}
