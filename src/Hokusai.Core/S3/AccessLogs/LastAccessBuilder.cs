namespace Hokusai.Core.S3.AccessLogs;

/// <summary>Gathers when prefixes were last read. Remembers one entry a prefix, up to a limit. Not thread-safe.</summary>
internal sealed class LastAccessBuilder
{
    // Buckets whose first key parts are ids have millions: beyond this many they say nothing of a data class.
    private const int MaxPrefixes = 10_000;

    private readonly Dictionary<(string Bucket, string Prefix), (DateTimeOffset? Last, long Reads)> _prefixes = [];
    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset From, DateTimeOffset To)> _spans = new(StringComparer.Ordinal);

    /// <summary>The buckets with more prefixes than are told apart: of some, nothing is known.</summary>
    public IReadOnlySet<string> Cut => _cut;

    /// <summary>The time that each bucket's records span.</summary>
    public IReadOnlyDictionary<string, (DateTimeOffset From, DateTimeOffset To)> Spans => _spans;

    /// <summary>Considers a record.</summary>
    public void Add(string bucket, string prefix, AccessLogKind kind, bool succeeded, DateTimeOffset time)
    {
        _spans[bucket] = _spans.TryGetValue(bucket, out var span) ? (time < span.From ? time : span.From, time > span.To ? time : span.To) : (time, time);
        if (kind == AccessLogKind.Other)
        {
            return;
        }

        var key = (bucket, prefix);
        if (!_prefixes.TryGetValue(key, out var known) && _prefixes.Count >= MaxPrefixes)
        {
            _cut.Add(bucket);
            return;
        }

        _prefixes[key] = kind == AccessLogKind.Read && succeeded
            ? (known.Last is { } last && last > time ? last : time, known.Reads + 1)
            : known;
    }

    /// <summary>What is known, by bucket and prefix.</summary>
    public IReadOnlyList<LastAccess> Build() =>
    [
        .. _prefixes
            .Select(prefix => new LastAccess(prefix.Key.Bucket, prefix.Key.Prefix, prefix.Value.Last, prefix.Value.Reads, _spans[prefix.Key.Bucket].From, _spans[prefix.Key.Bucket].To))
            .OrderBy(access => access.Bucket, StringComparer.Ordinal)
            .ThenBy(access => access.Prefix, StringComparer.Ordinal),
    ];
}
