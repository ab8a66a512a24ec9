using Hokusai.Core.S3.AccessLogs;

namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// The second look at access logs: when the few keys that stand for deletions were written, and whether keys were written twice while versioning was suspended,
/// which leaves nothing of the first. Remembers a limited number of keys. Not thread-safe.
/// </summary>
/// <param name="samples">The keys that stand for deletions, and when they were deleted.</param>
/// <param name="suspended">The buckets whose versioning is suspended, and since when.</param>
internal sealed class WrittenKeys(IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> samples, IReadOnlyDictionary<string, DateTimeOffset> suspended)
{
    // 8 bytes a key and the set around it: some 30 MB.
    private const int MaxKeys = 1_000_000;

    private readonly Utf8Texts _texts = new();
    private readonly SeenRecords _records = new();
    private readonly Dictionary<(string Bucket, string Key), DateTimeOffset> _written = [];
    private readonly HashSet<(string Bucket, ulong Key)> _once = [];
    private readonly Tally<(string Bucket, string Prefix)> _overwritten = new();
    private byte[] _key = [];

    /// <summary>When the sample keys were last written before they were deleted.</summary>
    public IReadOnlyDictionary<(string Bucket, string Key), DateTimeOffset> Written => _written;

    /// <summary>The writes that replaced a null version, by bucket and prefix.</summary>
    public IReadOnlyList<StorageMove> Overwritten =>
    [
        .. _overwritten.Things.Select(thing => new StorageMove(thing.Key.Bucket, thing.Key.Prefix, StorageClass.Unknown, thing.Count, thing.First, thing.Last, thing.Evidence))
            .OrderBy(overwrite => overwrite.First).ThenBy(overwrite => overwrite.Bucket, StringComparer.Ordinal).ThenBy(overwrite => overwrite.Prefix, StringComparer.Ordinal),
    ];

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsNeeded => samples.Count > 0 || suspended.Count > 0;

    /// <summary>Considers a record.</summary>
    public void Add(in AccessLogLine line, int number, string file)
    {
        if (!line.Succeeded || AccessLogOperations.Of(line.Operation) != AccessLogKind.Write || !_records.Add(line))
        {
            return;
        }

        var bucket = _texts.Of(line.Bucket);
        if (_key.Length < line.Key.Length)
        {
            _key = new byte[line.Key.Length];
        }

        var key = AccessLogKey.Decode(line.Key, _key);
        var text = (bucket, _texts.Of(key));
        if (samples.TryGetValue(text, out var deleted) && line.Time <= deleted)
        {
            _written[text] = _written.TryGetValue(text, out var known) && known > line.Time ? known : line.Time;
        }

        if (suspended.TryGetValue(bucket, out var since) && line.Time >= since)
        {
            var hash = SeenRecords.Hash(key);
            if (_once.Contains((bucket, hash)))
            {
                _overwritten.Add((bucket, _texts.Of(AccessLogKey.Prefix(key))), line.Time, file, number);
            }
            else if (_once.Count < MaxKeys)
            {
                _once.Add((bucket, hash));
            }
        }
    }
}
