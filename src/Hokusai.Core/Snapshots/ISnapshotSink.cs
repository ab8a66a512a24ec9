using System.Text.Json;

namespace Hokusai.Core.Snapshots;

/// <summary>Takes the answers while an account is collected: a folder, or memory. Members are called from any thread.</summary>
public interface ISnapshotSink
{
    /// <summary>When collecting began; where it goes on after an interruption, when it began first.</summary>
    DateTimeOffset StartedAt { get; }

    /// <summary>Whether a question was answered already.</summary>
    bool Has(SnapshotKey key);

    /// <summary>The answer to a question that was asked before; null where it has yet to be asked.</summary>
    SnapshotDocument? Find(SnapshotKey key);

    /// <summary>Takes an answer. Values in it that look like secrets are not kept.</summary>
    void Add(SnapshotKey key, JsonElement content);

    /// <summary>Takes note that a question was not answered.</summary>
    void AddGap(SnapshotGap gap);
}
