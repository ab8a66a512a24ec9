using Hokusai.Aws.Connection;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>Reads all lookups of a plan, accounts and Regions side by side. One that fails loses only itself.</summary>
internal sealed class EventHistoryFetch(EventHistoryOptions options, ITrailReadObserver observer, int? enough)
{
    /// <summary>Enough to use two requests a second up: an answer takes a second or so.</summary>
    private const int LookupsAtOnce = 3;

    /// <summary>After these, further lookups in the same account and Region would fail in the same way.</summary>
    private static readonly HashSet<string> s_concernsPlace = new(StringComparer.Ordinal)
    {
        AwsErrorIds.AccessDenied, AwsErrorIds.CredentialsExpired, AwsErrorIds.CredentialsRejected, AwsErrorIds.SignatureRejected,
        AwsErrorIds.Unreachable, AwsErrorIds.TimedOut, AwsErrorIds.Throttled,
    };

    private readonly EventHistoryProgress _progress = new(observer, options.Time);
    private readonly EventHistoryCache? _cache = options.CacheFolder is { } folder ? new(folder, options.Time.GetUtcNow()) : null;
    private int _found;
    private int _unwritable;

    /// <summary>Reads what the places' lookups find.</summary>
    /// <returns>The readings, as far as they came; and whether they were stopped before their end.</returns>
    public async Task<(IReadOnlyList<(EventHistoryPlace Place, LookupReading Reading)> Readings, bool IsStopped)> RunAsync(
        IReadOnlyList<EventHistoryPlace> places, CancellationToken cancellationToken)
    {
        var readings = places.Select(place => (Place: place, Readings: Readings(place))).ToList();
        foreach (var (place, ofPlace) in readings)
        {
            _progress.Begin(place, ofPlace);
        }

        _progress.Tell();
        var isStopped = false;
        try
        {
            await Parallel.ForEachAsync(
                readings,
                new ParallelOptions { MaxDegreeOfParallelism = options.ThrottleLimit, CancellationToken = cancellationToken },
                async (place, stop) => await ReadAsync(place.Place, place.Readings, stop).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            isStopped = true;
        }

        return ([.. readings.SelectMany(place => place.Readings.Select(reading => (place.Place, reading)))], isStopped);
    }

    private List<LookupReading> Readings(EventHistoryPlace place)
    {
        var shelves = new Dictionary<(string?, string?), CacheShelf?>();
        return [.. place.Lookups.Select(lookup => new LookupReading(lookup, Shelf(lookup)))];

        CacheShelf? Shelf(EventHistoryLookup lookup)
        {
            if (!shelves.TryGetValue((lookup.Key, lookup.Value), out var shelf))
            {
                shelf = OpenShelf(place, lookup);
                shelves.Add((lookup.Key, lookup.Value), shelf);
            }

            return shelf;
        }
    }

    private CacheShelf? OpenShelf(EventHistoryPlace place, EventHistoryLookup lookup)
    {
        try
        {
            return _cache?.Shelf(place.Connection.AccountId, place.Connection.Region, lookup);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TellUnusable(e);
            return null;
        }
    }

    private async Task ReadAsync(EventHistoryPlace place, IReadOnlyList<LookupReading> readings, CancellationToken stop)
    {
        var connection = place.Connection;
        var lookups = new PacedLookups(connection, options.Pacers.For(connection.AccountId, connection.Region), options.Time);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var placesTold = 0;
        try
        {
            await Parallel.ForEachAsync(
                readings,
                new ParallelOptions { MaxDegreeOfParallelism = LookupsAtOnce, CancellationToken = failed.Token },
                async (reading, lookupStop) =>
                {
                    if (await TryReadAsync(reading, lookups, lookupStop).ConfigureAwait(false) is not { } failure)
                    {
                        return;
                    }

                    var problem = failure.ToProblem() with { Source = place.Source };
                    if (!s_concernsPlace.Contains(failure.ErrorId))
                    {
                        observer.OnProblem(problem with { Position = reading.Lookup.ToString() });
                    }
                    else if (Interlocked.Exchange(ref placesTold, 1) == 0)
                    {
                        observer.OnProblem(problem);
                        await failed.CancelAsync().ConfigureAwait(false);
                    }
                }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The reason was told where it arose.
        }

        foreach (var reading in readings)
        {
            _progress.End(reading.Lookup);
        }
    }

    /// <summary>Reads one lookup; the failure, where it could not be read to its end.</summary>
    private async Task<AwsCallException?> TryReadAsync(LookupReading reading, PacedLookups lookups, CancellationToken stop)
    {
        try
        {
            if (!HasEnough)
            {
                await reading.ReadAsync(lookups, PageSize, page => OnPage(reading.Lookup, page), TellUnusable, stop).ConfigureAwait(false);
            }

            return null;
        }
        catch (AwsCallException e)
        {
            return e;
        }
        finally
        {
            _progress.End(reading.Lookup);
        }
    }

    private bool HasEnough => Volatile.Read(ref _found) >= enough;

    private int PageSize => Math.Clamp(enough ?? EventHistoryLookup.MaxPageSize, 1, EventHistoryLookup.MaxPageSize);

    private bool OnPage(EventHistoryLookup lookup, LookupPage page)
    {
        Interlocked.Add(ref _found, page.Events.Count);
        _progress.Page(lookup, page);
        return !HasEnough;
    }

    private void TellUnusable(Exception e)
    {
        if (Interlocked.Exchange(ref _unwritable, 1) == 0)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = options.CacheFolder!,
                ErrorId = EventHistoryErrorIds.CacheUnusable,
                Reason = $"What is read cannot be kept there ({e.Message}); a reading that is stopped begins anew.",
                Advice = "Name a folder that can be written to, with room in it.",
            });
        }
    }
}
