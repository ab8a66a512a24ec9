using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Deletions;

namespace Hokusai.Core.S3.Causes;

/// <summary>What is known of the objects of some buckets: the one thing that conclusions about them are drawn from.</summary>
internal sealed record S3Evidence
{
    /// <summary>The changes of lifecycle rules and attempts at them, in order of time.</summary>
    public IReadOnlyList<BucketLifecycleChange> LifecycleChanges { get; init; } = [];

    /// <summary>The deletions, in order of time.</summary>
    public IReadOnlyList<S3Deletion> Deletions { get; init; } = [];

    /// <summary>The reads that failed, in order of time.</summary>
    public IReadOnlyList<ReadFailure> Failures { get; init; } = [];

    /// <summary>What lifecycle rules moved, in order of time.</summary>
    public IReadOnlyList<StorageMove> Moves { get; init; } = [];

    /// <summary>Writes that replaced a null version while versioning was suspended.</summary>
    public IReadOnlyList<StorageMove> Overwrites { get; init; } = [];

    /// <summary>When sample keys of deletions were written last before.</summary>
    public IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> Written { get; init; } = new Dictionary<(string, string), DateTimeOffset>();

    /// <summary>When prefixes were last read.</summary>
    public IReadOnlyList<LastAccess> LastAccess { get; init; } = [];

    /// <summary>The time that the access logs of each bucket span.</summary>
    public IReadOnlyDictionary<string, (DateTimeOffset From, DateTimeOffset To)> LogSpans { get; init; } = new Dictionary<string, (DateTimeOffset, DateTimeOffset)>(StringComparer.Ordinal);

    /// <summary>What was read of the logs of each bucket where S3 writes them; a bucket whose logs were not looked for there is not in it.</summary>
    public IReadOnlyDictionary<string, AccessLogCoverage> LogCoverage { get; init; } = new Dictionary<string, AccessLogCoverage>(StringComparer.Ordinal);

    /// <summary>The changes of versioning, in order of time.</summary>
    public IReadOnlyList<VersioningChange> VersioningChanges { get; init; } = [];

    /// <summary>The changes of replication, in order of time.</summary>
    public IReadOnlyList<BucketReplication> Replications { get; init; } = [];

    /// <summary>What the account says, by bucket.</summary>
    public IReadOnlyDictionary<string, BucketSettings> Buckets { get; init; } = new Dictionary<string, BucketSettings>(StringComparer.Ordinal);

    /// <summary>Whether there is any record of S3 in a trail.</summary>
    public bool HasTrail { get; init; }

    /// <summary>Whether the trail records data events of S3: a deletion of an object, or a read.</summary>
    public bool HasDataEvents { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; init; } = [];

    /// <summary>The rules in force at a time, and who put them; null where nothing tells.</summary>
    public RulesInForce? RulesAt(string bucket, DateTimeOffset time)
    {
        var changes = LifecycleChanges.Where(change => change.Change.Bucket == bucket && change.Change.Succeeded).ToList();
        if (changes.LastOrDefault(change => change.Change.Time <= time) is { } last)
        {
            return last.After is { } after ? new RulesInForce(after, last) : null;
        }

        // What the account says now held then, too, unless the trail has a change since.
        return changes.Count == 0 && Buckets.GetValueOrDefault(bucket)?.Lifecycle is { } now ? new RulesInForce(now, null) : null;
    }

    /// <summary>The versioning at a time: by the trail, or else as the account says.</summary>
    public BucketVersioning VersioningAt(string bucket, DateTimeOffset time)
        => VersioningChanges.LastOrDefault(change => change.Bucket == bucket && change.Time <= time)?.Versioning
            ?? (VersioningChanges.Any(change => change.Bucket == bucket) ? BucketVersioning.Unknown : Buckets.GetValueOrDefault(bucket)?.Versioning ?? BucketVersioning.Unknown);

    /// <summary>What carried deletions over to a bucket at a time: by the trail, or else as the account says.</summary>
    public IEnumerable<BucketReplication> ReplicationsTo(string bucket, DateTimeOffset time)
        => Replications.Where(replication => replication.Since <= time)
            .GroupBy(replication => replication.Bucket, StringComparer.Ordinal)
            .Select(source => source.Last())
            .Concat(Buckets.Values.Select(source => source.Replication).OfType<BucketReplication>().Where(replication => Replications.All(change => change.Bucket != replication.Bucket)))
            .Where(replication => replication.Destinations.Contains(bucket, StringComparer.Ordinal))
            .OrderBy(replication => replication.Bucket, StringComparer.Ordinal);

    /// <summary>Where access logs of a bucket can be had that were not read, as a sentence after a space; empty where nothing tells.</summary>
    public string WhereLogsAre(string bucket)
        => LogSpans.ContainsKey(bucket) || Buckets.GetValueOrDefault(bucket)?.AccessLogTarget is not { } target ? ""
            : !LogCoverage.TryGetValue(bucket, out var coverage) ? $" S3 writes those of {bucket} to {target}; they were not read, which is asked for by a number of days (AccessLogDays)."
            : coverage.Problems > 0 ? $" S3 writes those of {bucket} to {target}, where they could not be read."
            : $" S3 writes those of {bucket} to {target}, where none of the days asked for has a record of it.";

    /// <summary>Whether access logs of a bucket reach beyond a time.</summary>
    public bool HasLogsAfter(string bucket, DateTimeOffset time) => LogSpans.TryGetValue(bucket, out var span) && span.To > time;
}
