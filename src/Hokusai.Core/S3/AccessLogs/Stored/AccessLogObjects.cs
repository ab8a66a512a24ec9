using System.Runtime.CompilerServices;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>Takes a record of a log object or file; its bytes are valid until it returns.</summary>
/// <param name="line">The record.</param>
/// <param name="number">The line's number, from 1.</param>
/// <param name="source">The file, or the object as <c>s3://bucket/key</c>.</param>
internal delegate void StoredLogHandler(in AccessLogLine line, int number, string source);

/// <summary>
/// Reads log objects in the order of their keys, several fetched ahead. What cannot be listed or read is told, and the rest goes on. Memory does not grow with
/// their number. Not thread-safe.
/// </summary>
internal sealed class AccessLogObjects
{
    private const string Activity = "Reading access logs";

    // Whoever may not read so many, and could read none, may read none.
    private const int MaxDenied = RepeatedProblems.MaxNamed;

    private readonly AccessLogBuckets _buckets;
    private readonly ICommandOutput _output;
    private readonly CommandReadObserver _observer;
    private readonly AccessLogReader _reader;

    private Action<ReadProblem> _report = _ => { };
    private int _listed;

    /// <summary>A reading of these buckets.</summary>
    public AccessLogObjects(AccessLogBuckets buckets, ICommandOutput output)
    {
        _buckets = buckets;
        _output = output;
        _observer = new CommandReadObserver(output);
        _reader = new AccessLogReader(problem => _report(problem));
    }

    /// <summary>Reads the logs of buckets; those that buckets share once.</summary>
    /// <returns>What was read, by bucket.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<IReadOnlyDictionary<string, AccessLogCoverage>> ReadAsync(IEnumerable<LoggedBucket> buckets, StoredLogHandler handle, CancellationToken cancellationToken)
    {
        var coverage = new Dictionary<string, AccessLogCoverage>(StringComparer.Ordinal);
        foreach (var shared in buckets.GroupBy(bucket => bucket.IsPlaceKnown ? AccessLogStretch.Of(bucket, _buckets.From, _buckets.To) : null))
        {
            var read = shared.Key is { } stretch ? await ReadAsync(stretch, handle, cancellationToken).ConfigureAwait(false) : null;
            foreach (var bucket in shared)
            {
                coverage[bucket.Name] = read ?? PlaceUnknown(bucket);
            }
        }

        if (coverage.Count > 0)
        {
            _output.WriteProgress(new CommandProgress(Activity, "Done", 100, IsCompleted: true));
        }

        return coverage;
    }

    private async Task<AccessLogCoverage> ReadAsync(AccessLogStretch stretch, StoredLogHandler handle, CancellationToken cancellationToken)
    {
        var problems = new RepeatedProblems(_observer);
        var (objects, denied, count, first) = (0, 0, 0, (ReadProblem?)null);
        var gate = new object();
        _report = problem =>
        {
            // The listing goes on while objects are read.
            lock (gate)
            {
                count++;
                first ??= problem;
            }

            problems.OnProblem(problem);
        };
        _listed = 0;
        var store = _buckets.Stores.Of(stretch.AccountId, stretch.Bucket);
        var fetcher = new ObjectFetcher(store, _buckets.CacheFolder, _observer);
        var reading = new TrailObjectReading(stop => ListAsync(store, stretch, stop), fetcher, store, Math.Max(_buckets.ThrottleLimit, 1));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await foreach (var file in reading.FilesAsync(giveUp.Token).ConfigureAwait(false))
        {
            objects++;
            var source = file.Path;
            try
            {
                _reader.Read(source, () => file.Opener!(giveUp.Token), (in AccessLogLine line, int number) => handle(line, number, source), cancellationToken);
            }
            catch (ObjectStoreException e)
            {
                _report(e.ToProblem(source));
                denied += e.ErrorId == ObjectErrorIds.AccessDenied ? 1 : 0;
            }

            if (denied == MaxDenied && objects == MaxDenied)
            {
                _report(GivenUp(stretch));
                await giveUp.CancelAsync().ConfigureAwait(false);
                break;
            }

            Progress(stretch, objects, reading.Total);
        }

        problems.Finish(stretch.ToString());
        _output.WriteVerbose(
            $"{stretch}: {_listed:N0} objects listed, {objects:N0} of them access logs of the time asked about; {fetcher.Fetched:N0} fetched ({fetcher.BytesFetched:N0} bytes), {fetcher.Cached:N0} read from the cache.");
        return new AccessLogCoverage(stretch.ToString(), objects, count, first);
    }

    private AccessLogCoverage PlaceUnknown(LoggedBucket bucket)
    {
        var problem = new ReadProblem
        {
            Source = bucket.Target.ToString(),
            ErrorId = AccessLogErrorIds.PlaceUnknown,
            Position = bucket.Name,
            Reason = $"The keys of the access logs of {bucket.Name} have its Region in them, which nothing tells.",
            Advice = "Grant s3:GetBucketLocation to whoever runs this.",
        };
        _output.WriteProblem(problem);
        return new AccessLogCoverage(bucket.Target.ToString(), 0, 1, problem);
    }

    private static ReadProblem GivenUp(AccessLogStretch stretch) => new()
    {
        Source = stretch.ToString(),
        ErrorId = ObjectErrorIds.MoreObjects,
        Position = ObjectErrorIds.AccessDenied,
        Reason = $"Each of the first {MaxDenied} access logs was denied; the others were not tried.",
        Advice = $"Grant s3:GetObject on s3://{stretch.Bucket}/{stretch.Prefix}* to whoever runs this.",
    };

    private async IAsyncEnumerable<StoredObject> ListAsync(IObjectStore store, AccessLogStretch stretch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = store.ListAsync(stretch.Prefix, stretch.StartAfter, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = listed.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await listed.MoveNextAsync().ConfigureAwait(false) || stretch.IsBehind(listed.Current.Key))
                {
                    yield break;
                }
            }
            catch (ObjectStoreException e)
            {
                _report(e.ToProblem(stretch.ToString()));
                yield break;
            }

            _listed++;
            if (stretch.IsLog(listed.Current.Key))
            {
                yield return listed.Current;
            }
        }
    }

    private void Progress(AccessLogStretch stretch, int read, int? total)
        => _output.WriteProgress(new CommandProgress(
            Activity,
            total is { } all ? $"{read:N0} of {all:N0} objects of {stretch}" : $"{read:N0} objects of {stretch}",
            total is > 0 and { } of ? (int)(100L * read / of) : null));
}
