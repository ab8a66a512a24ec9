namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// Keeps records by the hash of their key: in memory up to a budget, the rest in a temporary file. Each partition holds all versions of its keys and is small enough
/// to be sorted in memory. Several threads write through a <see cref="VersionWriter"/> each; then partitions are read.
/// </summary>
/// <param name="budget">Bytes of records that stay in memory.</param>
/// <param name="maySpill">Whether a temporary file may be written; else what is over the budget is lost, and <see cref="IsIncomplete"/> says so.</param>
internal sealed class VersionStore(long budget, bool maySpill) : IDisposable
{
    /// <summary>Partitions: with so many, 100 million versions make 16 MB each.</summary>
    public const int Partitions = 256;

    /// <summary>Records of a block: 16 KB.</summary>
    public const int BlockRecords = 409;

    private const int PartitionBits = 8;

    private readonly Partition[] _partitions = [.. Enumerable.Range(0, Partitions).Select(_ => new Partition())];
    private readonly object _opening = new();
    private SpillFile? _file;
    private long _kept;
    private long _count;

    /// <summary>Records in all.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Bytes in the temporary file.</summary>
    public long SpilledBytes => _file?.Length ?? 0;

    /// <summary>Whether records were lost because they were more than memory holds and no temporary file was allowed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The partition of a key.</summary>
    public static int PartitionOf(ulong hashHigh) => (int)(hashHigh >> (64 - PartitionBits));

    /// <summary>Takes a block of a partition.</summary>
    public void Add(int partition, ReadOnlySpan<VersionRecord> records)
    {
        Interlocked.Add(ref _count, records.Length);
        if (Interlocked.Add(ref _kept, records.Length * (long)System.Runtime.CompilerServices.Unsafe.SizeOf<VersionRecord>()) <= budget)
        {
            _partitions[partition].Add(records.ToArray());
        }
        else if (maySpill)
        {
            _partitions[partition].Add(new SpilledBlock(File().Write(records), records.Length));
        }
        else
        {
            IsIncomplete = true;
        }
    }

    /// <summary>How many records a partition has.</summary>
    public long CountOf(int partition) => _partitions[partition].Count;

    /// <summary>Reads the records of a partition whose hash falls into one of some equal parts.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="part">The part, from 0.</param>
    /// <param name="parts">The number of parts, for a partition that is too large to be held at once.</param>
    /// <param name="records">Takes the records.</param>
    public void Read(int partition, uint part, uint parts, List<VersionRecord> records)
    {
        records.Clear();
        var stored = _partitions[partition];
        foreach (var block in stored.Kept)
        {
            Take(block, part, parts, records);
        }

        var room = new VersionRecord[BlockRecords];
        foreach (var block in stored.Spilled)
        {
            var read = room.AsSpan(0, block.Count);
            File().Read(read, block.Position);
            Take(read, part, parts, records);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static void Take(ReadOnlySpan<VersionRecord> block, uint part, uint parts, List<VersionRecord> records)
    {
        foreach (ref readonly var record in block)
        {
            if (parts == 1 || (uint)(((record.HashLow >> 32) * parts) >> 32) == part)
            {
                records.Add(record);
            }
        }
    }

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
        private readonly List<VersionRecord[]> _kept = [];
        private readonly List<SpilledBlock> _spilled = [];

        public IReadOnlyList<VersionRecord[]> Kept => _kept;

        public IReadOnlyList<SpilledBlock> Spilled => _spilled;

        public long Count { get; private set; }

        public void Add(VersionRecord[] block)
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
