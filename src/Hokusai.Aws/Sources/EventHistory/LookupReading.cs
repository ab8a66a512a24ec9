using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>One lookup read to its end: what is on disk from there, the rest from AWS, in pieces that do not overlap, the newest first.</summary>
internal sealed class LookupReading(EventHistoryLookup lookup, CacheShelf? shelf)
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private readonly List<StoredPage> _pages = [];

    public EventHistoryLookup Lookup => lookup;

    /// <summary>The pages so far, the newest first.</summary>
    public IReadOnlyList<StoredPage> Pages => _pages;

    /// <summary>Whether AWS need not be asked.</summary>
    public bool IsOnDisk { get; } = shelf?.Holds(lookup) == true;

    /// <summary>Reads to the end.</summary>
    /// <param name="lookups">Asks AWS.</param>
    /// <param name="pageSize">Events a page, 1 to 50.</param>
    /// <param name="onPage">Hears of each page from AWS; returns false where no more is wanted.</param>
    /// <param name="onUnwritable">Hears of a page that could not be written to disk; it is kept in memory.</param>
    /// <param name="cancellationToken">Stops the reading between pages.</param>
    /// <exception cref="Connection.AwsCallException">AWS did not answer; the pages until then stay.</exception>
    public async Task ReadAsync(
        PacedLookups lookups, int pageSize, Func<LookupPage, bool> onPage, Action<Exception> onUnwritable, CancellationToken cancellationToken)
    {
        var (to, isUpToNow, goesOn) = (lookup.To, lookup.IsUpToNow, true);
        while (goesOn && to >= lookup.From)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isUpToNow && shelf?.Covering(to) is { } held)
            {
                AddFromDisk(held, to);
                to = held.CompleteFrom is { } completeFrom && completeFrom <= to ? completeFrom - s_second : to;
                continue;
            }

            var from = shelf?.GapBegin(to) is { } begin && begin > lookup.From ? begin : lookup.From;
            var gap = lookup with { From = from, To = to, IsUpToNow = isUpToNow, IsFromTheBeginning = lookup.IsFromTheBeginning && from == lookup.From };
            var written = shelf?.Begin(gap);
            await new LookupSeries(lookups, gap, pageSize).ReadAsync(page => goesOn = Keep(page, written) && onPage(page), cancellationToken).ConfigureAwait(false);
            (to, isUpToNow) = (from - s_second, false);
        }

        bool Keep(LookupPage page, CachedSeries? series)
        {
            try
            {
                _pages.Add(series is null ? StoredPage.InMemory(page.Events) : new OnDisk(series, series.Add(page), null));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                onUnwritable(e);
                _pages.Add(StoredPage.InMemory(page.Events));
            }

            return true;
        }
    }

    /// <summary>Takes what a series holds at or before a second. A page that proves damaged ends the series there.</summary>
    private void AddFromDisk(CachedSeries series, DateTimeOffset to)
    {
        foreach (var page in series.Pages.Where(page => page.CompleteFrom <= to + s_second).ToList())
        {
            if (series.Read(page) is null)
            {
                break;
            }

            _pages.Add(new OnDisk(series, page, to));
        }
    }

    private sealed class OnDisk(CachedSeries series, CachedPage page, DateTimeOffset? to) : StoredPage
    {
        public override IReadOnlyList<Event> Read()
        {
            var events = series.Read(page) ?? throw new IOException($"'{page.Path}' was there and cannot be read any more.");
            return to is null ? events : [.. events.Where(e => e.EventTime <= to)];
        }
    }
}
