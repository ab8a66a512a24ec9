using System.Text.Json;
using Hokusai.Aws.Services.CloudTrail;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>
/// Brings what many lookups found into one order: by time, the oldest first, and within a second by event id. Each event comes once,
/// though several lookups may find it. Of each lookup one page is held at a time.
/// </summary>
internal sealed class EventHistoryMerge(TrailQuery query, ITrailReadObserver observer)
{
    private readonly TrailRecordReader _reader = new(query, observer);

    /// <summary>The selected events of all lookups.</summary>
    public IEnumerable<TrailEvent> Read(IEnumerable<(EventHistoryPlace Place, LookupReading Reading)> readings)
    {
        var seen = new EventIdSet();
        var next = new PriorityQueue<IEnumerator<TrailEvent>, (DateTimeOffset Time, string EventId)>(Order);
        foreach (var (place, reading) in readings)
        {
            Add(next, Ascending(place.Source, reading).GetEnumerator());
        }

        while (next.TryDequeue(out var events, out _))
        {
            if (seen.Add(events.Current.EventId))
            {
                yield return events.Current;
            }

            Add(next, events);
        }
    }

    private static Comparer<(DateTimeOffset Time, string EventId)> Order { get; } = Comparer<(DateTimeOffset Time, string EventId)>.Create(static (left, right) =>
    {
        var byTime = left.Time.CompareTo(right.Time);
        return byTime != 0 ? byTime : string.CompareOrdinal(left.EventId, right.EventId);
    });

    private static void Add(PriorityQueue<IEnumerator<TrailEvent>, (DateTimeOffset Time, string EventId)> next, IEnumerator<TrailEvent> events)
    {
        if (events.MoveNext())
        {
            next.Enqueue(events, (events.Current.Time, events.Current.EventId));
        }
        else
        {
            events.Dispose();
        }
    }

    /// <summary>One lookup's events, the oldest first. Those of one second may stand on several pages.</summary>
    private IEnumerable<TrailEvent> Ascending(string source, LookupReading reading)
    {
        var second = new List<TrailEvent>();
        foreach (var page in reading.Pages.Reverse())
        {
            foreach (var e in Events(source, page).Reverse())
            {
                if (Record(source, e) is not { } record)
                {
                    continue;
                }

                if (second.Count > 0 && record.Time != second[0].Time)
                {
                    foreach (var before in InOrder(second))
                    {
                        yield return before;
                    }

                    second.Clear();
                }

                second.Add(record);
            }
        }

        foreach (var last in InOrder(second))
        {
            yield return last;
        }
    }

    private static List<TrailEvent> InOrder(List<TrailEvent> second)
    {
        second.Sort(static (left, right) => string.CompareOrdinal(left.EventId, right.EventId));
        return second;
    }

    private IReadOnlyList<Event> Events(string source, StoredPage page)
    {
        try
        {
            return page.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = source,
                ErrorId = EventHistoryErrorIds.CacheUnusable,
                Reason = "A page that was kept on disk cannot be read any more; its events are missing.",
                Advice = "Leave the folder alone while it is read; run it again.",
            });
            return [];
        }
    }

    private TrailEvent? Record(string source, Event e)
    {
        var position = $"event {e.EventId ?? "without an id"}";
        if (e.CloudTrailEvent is { Length: > 0 } record)
        {
            return _reader.Read(record, source, position);
        }

        observer.OnProblem(new ReadProblem
        {
            Source = source,
            ErrorId = EventHistoryErrorIds.RecordMissing,
            Position = position,
            Reason = "The answer holds the event without its record.",
        });
        return null;
    }
}
