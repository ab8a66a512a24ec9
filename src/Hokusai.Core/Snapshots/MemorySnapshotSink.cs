using System.Collections.Concurrent;
using System.Text.Json;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Snapshots;

/// <summary>Keeps a snapshot in memory: what a command uses that asks an account directly.</summary>
public sealed class MemorySnapshotSink : ISnapshotSink
{
    private readonly ConcurrentDictionary<SnapshotKey, SnapshotDocument> _documents = new();
    private readonly ConcurrentDictionary<SnapshotKey, SnapshotGap> _gaps = new();
    private readonly SecretRedactor _redactor = new();

    /// <summary>An empty snapshot.</summary>
    /// <param name="time">Tells when collecting begins.</param>
    public MemorySnapshotSink(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        StartedAt = time.GetUtcNow();
    }

    /// <inheritdoc/>
    public DateTimeOffset StartedAt { get; }

    /// <inheritdoc/>
    public bool Has(SnapshotKey key) => _documents.ContainsKey(key);

    /// <inheritdoc/>
    public SnapshotDocument? Find(SnapshotKey key) => _documents.GetValueOrDefault(key);

    /// <inheritdoc/>
    public void Add(SnapshotKey key, JsonElement content)
        => _documents[key] = new SnapshotDocument(key, _redactor.Redact(content).Content, key.ToString());

    /// <inheritdoc/>
    public void AddGap(SnapshotGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        _gaps[gap.Key] = gap;
    }

    /// <summary>What was collected so far, in an order that does not depend on which answer came first.</summary>
    public Snapshot ToSnapshot() => new(
        [.. _documents.Values.OrderBy(document => document.Source, StringComparer.Ordinal)],
        [.. _gaps.Values.OrderBy(gap => gap.Key.ToString(), StringComparer.Ordinal)]) { AskedAt = StartedAt };
}
