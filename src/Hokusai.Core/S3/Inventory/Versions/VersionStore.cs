using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// Keeps records by the hash of their key: in memory up to a budget, the rest in a temporary file. Each partition holds all versions of its keys and is small enough
/// to be sorted in memory. Several threads write through a <see cref="VersionWriter{T}"/> each; then partitions are read.
/// </summary>
/// <param name="budget">What says which records stay in memory.</param>
/// <param name="maySpill">Whether a temporary file may be written; else what is over the budget is refused.</param>
internal sealed class VersionStore<T>(VersionBudget budget, bool maySpill) : IDisposable
    where T : unmanaged, IKeyed
{
    /// <summary>So small that a thread's unfinished blocks, one for each partition, stay in the nearer caches.</summary>
    private const int BlockBytes = 1024;

    private readonly Partition[] _partitions = [.. Enumerable.Range(0, KeyPartition.Count).Select(_ => new Partition())];
    private readonly object _opening = new();
    private SpillFile? _file;

    /// <summary>Bytes in the temporary file.</summary>
    public long SpilledBytes => _file?.Length ?? 0;

    /// <summary>Whether records were refused because they were more than memory holds and no temporary file was allowed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Records of a block.</summary>
    public static int BlockRecords => BlockBytes / Unsafe.SizeOf<T>();

    /// <summary>Takes a block of a partition.</summary>
    /// <returns>Whether it was taken; else nothing can be told of the order of any versions.</returns>
    public bool TryAdd(int partition, ReadOnlySpan<T> records)
    {
        if (budget.TryTake(records.Length * Unsafe.SizeOf<T>()))
        {
            // Among the pinned objects, for they stay to the end: the collector would copy them twice on their way to the old ones.
            var kept = GC.AllocateUninitializedArray<T>(records.Length, pinned: true);
            records.CopyTo(kept);
            _partitions[partition].Add(kept);
        }
        else if (maySpill)
        {
            _partitions[partition].Add(new SpilledBlock(File().Write(records), records.Length));
        }
        else
        {
            IsIncomplete = true;
            return false;
        }

        return true;
    }

    /// <summary>How many records a partition has.</summary>
    public long CountOf(int partition) => _partitions[partition].Count;

    /// <summary>Takes records in no order.</summary>
    public delegate void Block(ReadOnlySpan<T> records);

    /// <summary>Reads the records of a partition.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="records">Takes the records, block by block.</param>
    public void Read(int partition, Block records)
    {
        var stored = _partitions[partition];
        foreach (var block in stored.Kept)
        {
            records(block);
        }

        var room = new T[BlockRecords];
        foreach (var block in stored.Spilled)
        {
            var read = room.AsSpan(0, block.Count);
            File().Read(read, block.Position);
            records(read);
        }
    }

    public void Dispose() => _file?.Dispose();

    private SpillFile File()
    {
        lock (_opening)
        {
            return _file ??= new SpillFile();
        }
    }

    private readonly record struct SpilledBlock(long Position, int Count);

    private sealed class Partition
    {
        private readonly List<T[]> _kept = [];
        private readonly List<SpilledBlock> _spilled = [];

        public IReadOnlyList<T[]> Kept => _kept;

        public IReadOnlyList<SpilledBlock> Spilled => _spilled;

        public long Count { get; private set; }

        public void Add(T[] block)
        {
            lock (_kept)
            {
                _kept.Add(block);
                Count += block.Length;
            }
        }

        public void Add(SpilledBlock block)
        {
            lock (_kept)
            {
                _spilled.Add(block);
                Count += block.Count;
            }
        }
    }
}
