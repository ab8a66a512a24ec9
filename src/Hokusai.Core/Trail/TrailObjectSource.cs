using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Files;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.Trail;

/// <summary>
/// CloudTrail records from the bucket that trails deliver to. Only the account, Region and delivery-day prefixes that can match are listed,
/// and only the objects delivered in time are fetched: several at once, read by the same scanner as files, in the order of their keys.
/// Memory does not grow with their number.
/// </summary>
public sealed class TrailObjectSource : ITrailSource
{
    /// <summary>Fetches at once where nobody says otherwise: most of an object's time is the way to the bucket and back.</summary>
    public const int DefaultThrottleLimit = 16;

    private readonly IObjectStore _store;
    private readonly string _prefix;

    /// <summary>A source over a bucket, or what lies below a prefix of it.</summary>
    /// <param name="store">The bucket.</param>
    /// <param name="prefix">
    /// The trail's own prefix, as in <see cref="ObjectLocation.Prefix"/>; may lead further down, to one account, Region, day or file. Empty for the whole bucket.
    /// </param>
    public TrailObjectSource(IObjectStore store, string prefix)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(prefix);
        _store = store;
        _prefix = prefix;
    }

    /// <summary>How many objects are fetched at once, from 1.</summary>
    public int ThrottleLimit { get; init; } = DefaultThrottleLimit;

    /// <summary>
    /// A folder that keeps what was fetched, so that a later run, after a kill for one, fetches only what is missing or has changed; null for none.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(observer);
        var window = new TrailWindow(query);
        var filter = new EventNameFilter(query.EventNames);
        var problems = new RepeatedProblems(observer);
        var finder = new TrailObjectFinder(_store, _prefix, window, observer);
        var fetcher = new ObjectFetcher(_store, CacheFolder, observer);
        var objects = new TrailObjectReading(finder.FindAsync, fetcher, _store, Math.Max(ThrottleLimit, 1));
        var reading = new OrderedReading(
            stop => objects.FilesAsync(stop).ToBlockingEnumerable(stop),
            () => new TrailFileReader(filter, new TrailRecordParser(query, window), problems),
            observer)
        {
            CountFiles = () => objects.Total,
        };
        var seen = new EventIdSet();
        try
        {
            await foreach (var record in reading.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (seen.Add(record.EventId))
                {
                    yield return record;
                }
            }
        }
        finally
        {
            problems.Finish($"s3://{_store.Bucket}/{_prefix}");
            observer.OnInformation(
                $"s3://{_store.Bucket}/{_prefix}",
                $"{finder.Listed:N0} objects listed, {objects.Found:N0} of them may hold wanted records; {fetcher.Fetched:N0} fetched ({fetcher.BytesFetched:N0} bytes), {fetcher.Cached:N0} read from the cache.");
        }
    }
}
