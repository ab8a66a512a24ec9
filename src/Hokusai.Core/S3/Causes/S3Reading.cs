using System.Collections.Frozen;
using System.Globalization;
using Hokusai.Core.Commands;
using Hokusai.Core.Ecs;
using Hokusai.Core.Rds;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Deletions;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>Reads all that the sources tell of objects and their rules: the account, access logs, events, and of a trail its events on lifecycle, versioning and deletions alone.</summary>
internal sealed class S3Reading
{
    private static readonly FrozenSet<string> s_events = LifecycleCall.EventNames.Concat(TrailDeletions.EventNames).Concat(BucketReplication.EventNames).Append(VersioningChange.EventName).ToFrozenSet(StringComparer.Ordinal);

    private readonly InvestigationSources _sources;
    private readonly InvestigationOptions _options;
    private readonly OneTellingOutput _output;
    private readonly LifecycleHistory _lifecycle;
    private readonly DeletionCollector _deletions = new();
    private readonly List<VersioningChange> _versioning = [];
    private readonly List<BucketReplication> _replications = [];
    private readonly EventIdSet _seen = new();

    private IReadOnlyDictionary<string, BucketSettings> _buckets = new Dictionary<string, BucketSettings>(StringComparer.Ordinal);
    private IReadOnlyList<LoggedBucket> _logged = [];
    private IReadOnlyDictionary<string, AccessLogCoverage> _coverage = new Dictionary<string, AccessLogCoverage>(StringComparer.Ordinal);
    private AccessLogEvidence? _logs;
    private WrittenKeys? _written;
    private bool _hasTrail;
    private bool _hasDataEvents;

    /// <summary>A reading of these _sources.</summary>
    public S3Reading(InvestigationSources sources, InvestigationOptions options, ICommandOutput output)
    {
        _sources = sources;
        _options = options;
        _output = new OneTellingOutput(output);
        _lifecycle = new LifecycleHistory(_output.WriteProblem);
    }

    /// <summary>Reads. What cannot be read is told to the output, once, and the rest goes on.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        _output.Begin();
        await ReadAccountAsync(cancellationToken).ConfigureAwait(false);
        var origins = new DeletionOrigins(_buckets.Values.Select(bucket => bucket.Replication?.Role).OfType<string>().ToFrozenSet(StringComparer.Ordinal));
        _logs = new AccessLogEvidence(origins, _deletions, _options.Around - _options.Window, _options.Around + _options.Window);
        var files = new S3LogFiles(_output.WriteProblem);
        var (accessLogs, events) = files.Find(_sources.S3Paths, cancellationToken);
        ReadLogs(files, accessLogs, _logs.Add, cancellationToken);
        var stored = _sources.AccessLogs is { } buckets ? new AccessLogObjects(buckets, _output) : null;
        _coverage = stored is null ? _coverage : await stored.ReadAsync(_logged, _logs.Add, cancellationToken).ConfigureAwait(false);
        var reader = new S3EventReader(origins, _deletions);
        foreach (var file in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _output.Understood(file);
            files.ReadEvents(file, reader);
        }

        await ReadTrailAsync(origins, cancellationToken).ConfigureAwait(false);
        await ReadWrittenAsync(accessLogs, stored, cancellationToken).ConfigureAwait(false);
        if (_deletions.IsCoarse)
        {
            _output.WriteProblem(new ReadProblem
            {
                Source = "deletions",
                ErrorId = AccessLogs.AccessLogErrorIds.CoarseDeletions,
                Reason = string.Create(CultureInfo.InvariantCulture, $"More than {DeletionCollector.MaxGroups:N0} groups of deletions differ in bucket, first key part, actor, operation or hour: the later ones are told by bucket and day, without who deleted them."),
                Advice = "Look at a shorter time with -Around, or at fewer files.",
            });
        }

        _output.Complete();
    }

    /// <summary>What was read until now; also of a reading that was stopped.</summary>
    /// <param name="sessions">The Terraform runs, where they are known.</param>
    public S3Evidence Conclude(IReadOnlyList<TerraformSession>? sessions = null) => new()
    {
        LifecycleChanges = _lifecycle.Build(sessions),
        Deletions = _deletions.Build(),
        Failures = _logs?.Failures ?? [],
        Moves = _logs?.Moves ?? [],
        Overwrites = _written?.Overwritten ?? [],
        Written = _written?.Written ?? new Dictionary<(string, string), DateTimeOffset>(),
        LastAccess = _logs?.LastAccess ?? [],
        LogSpans = _logs?.Spans ?? new Dictionary<string, (DateTimeOffset, DateTimeOffset)>(StringComparer.Ordinal),
        LogCoverage = _coverage,
        VersioningChanges = [.. _versioning.OrderBy(change => change.Time).ThenBy(change => change.Evidence.EventId, StringComparer.Ordinal)],
        Replications = [.. _replications.OrderBy(replication => replication.Since).ThenBy(replication => replication.Evidence.EventId, StringComparer.Ordinal)],
        Buckets = _buckets,
        HasTrail = _hasTrail,
        HasDataEvents = _hasDataEvents,
        Problems = _output.Problems,
    };

    private async Task ReadAccountAsync(CancellationToken cancellationToken)
    {
        if (_sources.Described is null)
        {
            return;
        }

        var account = await _sources.Described.ReadAsync(_output, cancellationToken).ConfigureAwait(false);
        account.Documents.ToList().ForEach(document => _output.Understood(document.Source));
        foreach (var gap in account.Gaps.Where(gap => gap.Key.Service is "s3api" or SnapshotKey.Everything))
        {
            _output.WriteProblem(gap.ToProblem());
        }

        _buckets = BucketSettings.Of(account, _output.WriteProblem);
        _logged = [.. Logged(new BucketAnswers(account))];
    }

    private IEnumerable<LoggedBucket> Logged(BucketAnswers answers)
    {
        var wanted = new BucketPattern(_options.Resource);
        return from bucket in answers.Buckets
               where wanted.Matches(bucket.Name) && _buckets.GetValueOrDefault(bucket.Name)?.AccessLogTarget is not null
               select new LoggedBucket(bucket.AccountId, bucket.Region, bucket.Name, _buckets[bucket.Name].AccessLogTarget!);
    }

    // Rules act long after they were put: what changed them is looked for at all times before the end of the time asked about.
    private async Task ReadTrailAsync(DeletionOrigins origins, CancellationToken cancellationToken)
    {
        _output.Begin();
        var (from, to) = (_options.Around - _options.Window, _options.Around + _options.Window);
        var reading = new EvidenceReading(_sources.Trail, _output);
        await foreach (var record in reading.ReadAsync("Looking for lifecycle changes and deletions", new TrailQuery { EventNames = s_events, To = to }, cancellationToken).ConfigureAwait(false))
        {
            _hasTrail = true;
            if (_lifecycle.Add(record))
            {
                continue;
            }

            if (VersioningChange.Read(record) is { } change)
            {
                _versioning.Add(change);
            }
            else if (BucketReplication.EventNames.Contains(record.EventName, StringComparer.Ordinal))
            {
                _replications.AddRange(BucketReplication.Read(record) is { } replication ? [replication] : []);
            }
            else
            {
                _hasDataEvents |= record.EventName != VersioningChange.EventName;
                if ((from is null || record.Time >= from) && _seen.Add(record.EventId))
                {
                    TrailDeletions.Add(record, origins, _deletions);
                }
            }
        }

        reading.Complete();
        if (_sources.Trail is TrailFileSource)
        {
            _output.UnderstoodAllBut(reading.Skipped);
        }
    }

    private void ReadLogs(S3LogFiles files, IReadOnlyList<string> paths, StoredLogHandler handle, CancellationToken cancellationToken)
    {
        for (var at = 0; at < paths.Count; at++)
        {
            var file = paths[at];
            _output.Understood(file);
            _output.WriteProgress(new CommandProgress("Reading access logs", $"{at:N0} of {paths.Count:N0} files", (int)(100L * at / paths.Count)));
            files.Reader.Read(file, (in AccessLogs.AccessLogLine line, int number) => handle(line, number, file), cancellationToken);
        }

        if (paths.Count > 0)
        {
            _output.WriteProgress(new CommandProgress("Reading access logs", "Done", 100, IsCompleted: true));
        }
    }

    // Once more through the logs: when was written what went.
    private async Task ReadWrittenAsync(IReadOnlyList<string> accessLogs, AccessLogObjects? stored, CancellationToken cancellationToken)
    {
        var deletions = _deletions.Build();
        var samples = deletions.SelectMany(deletion => deletion.SampleKeys.Select(key => (Key: (deletion.Bucket, key), deletion.Last)))
            .GroupBy(sample => sample.Key).ToDictionary(same => same.Key, same => same.Min(sample => sample.Last));
        var suspended = _buckets.Values.Where(bucket => bucket.Versioning == BucketVersioning.Suspended).ToDictionary(bucket => bucket.Bucket, _ => DateTimeOffset.MinValue, StringComparer.Ordinal);
        foreach (var change in _versioning.OrderBy(change => change.Time))
        {
            if (change.Versioning == BucketVersioning.Suspended)
            {
                suspended[change.Bucket] = change.Time;
            }
            else
            {
                suspended.Remove(change.Bucket);
            }
        }

        _written = new WrittenKeys(samples, suspended);
        if (_written.IsNeeded)
        {
            // Its bad lines were told before.
            ReadLogs(new S3LogFiles(_ => { }), accessLogs, _written.Add, cancellationToken);
            await (stored?.ReadAsync(_logged, _written.Add, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }
}
