using System.Globalization;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>
/// Tells how long a reading will take, before it begins and while it goes on. Pages come newest first, so that the oldest event seen
/// tells how much of a lookup is done. Thread-safe.
/// </summary>
internal sealed class EventHistoryProgress(ITrailReadObserver observer, TimeProvider time)
{
    /// <summary>Below this, what is done says nothing about what is left.</summary>
    private const double TellingFraction = 0.05;

    private readonly object _gate = new();
    private readonly Dictionary<EventHistoryLookup, double> _done = new(ReferenceEqualityComparer.Instance);
    private readonly long _began = time.GetTimestamp();
    private int _lookups;
    private int _pages;
    private long _events;
    private long _characters;
    private TimeSpan _atLeast;

    /// <summary>Says what is going to be read in one account and Region, and how long that takes at least.</summary>
    public void Begin(EventHistoryPlace place, IReadOnlyList<LookupReading> readings)
    {
        var toAsk = readings.Count(reading => !reading.IsOnDisk);
        var atLeast = LookupPacer.Shortest * toAsk;
        var span = $"{Text(readings.Min(reading => reading.Lookup.From))} to {Text(readings.Max(reading => reading.Lookup.To))}";
        var onDisk = toAsk == readings.Count ? "" : $"{readings.Count - toAsk} of them on disk, ";
        observer.OnInformation(
            place.Source,
            $"{readings.Count} lookup(s) over {span}, {onDisk}at two requests a second: at least {atLeast.TotalSeconds:0.#} s, and half a second more for every {EventHistoryLookup.MaxPageSize} further events.");
        lock (_gate)
        {
            _lookups += readings.Count;
            _atLeast = atLeast > _atLeast ? atLeast : _atLeast;
        }
    }

    /// <summary>A page was read.</summary>
    public void Page(EventHistoryLookup lookup, LookupPage page)
    {
        lock (_gate)
        {
            _pages++;
            _events += page.Events.Count;
            _characters += page.Events.Sum(e => (long)(e.CloudTrailEvent?.Length ?? 0));
            _done[lookup] = (lookup.To - page.CompleteFrom) / (lookup.To - lookup.From + TimeSpan.FromSeconds(1));
            Tell($"back to {Text(page.CompleteFrom)}");
        }
    }

    /// <summary>A lookup is over, read or not.</summary>
    public void End(EventHistoryLookup lookup)
    {
        lock (_gate)
        {
            _done[lookup] = 1;
            Tell(null);
        }
    }

    /// <summary>Says where the reading is before anything was read.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            Tell(null);
        }
    }

    private void Tell(string? detail)
    {
        var fraction = _lookups == 0 ? 1 : Math.Clamp(_done.Values.Sum() / _lookups, 0, 1);
        var elapsed = time.GetElapsedTime(_began);
        var events = $"{_events.ToString("N0", CultureInfo.InvariantCulture)} events";
        observer.OnProgress(new TrailReadProgress(_pages, SourcesTotal: null, _characters)
        {
            Unit = "pages",
            Fraction = fraction,
            Remaining = fraction > TellingFraction ? elapsed * ((1 - fraction) / fraction) : _atLeast,
            Detail = detail is null ? events : $"{events}, {detail}",
        });
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
