using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Collects the records of one thread in blocks: 1 MB of them.</summary>
/// <param name="store">Where they go.</param>
/// <param name="onRefused">Takes those that the store does not.</param>
internal sealed class VersionWriter<T>(VersionStore<T> store, VersionWriter<T>.Records onRefused)
    where T : unmanaged, IKeyed
{
    private readonly int _blockRecords = VersionStore<T>.BlockRecords;
    private readonly T[] _records = new T[KeyPartition.Count * VersionStore<T>.BlockRecords];
    private readonly int[] _counts = new int[KeyPartition.Count];

    /// <summary>Takes records in no order.</summary>
    public delegate void Records(ReadOnlySpan<T> records);

    /// <summary>One record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in T record)
    {
        var partition = KeyPartition.Of(record.HashHigh);
        _records[(partition * _blockRecords) + _counts[partition]] = record;
        if (++_counts[partition] == _blockRecords)
        {
            Flush(partition);
        }
    }

    /// <summary>Hands over what is left.</summary>
    public void Complete()
    {
        for (var partition = 0; partition < KeyPartition.Count; partition++)
        {
            Flush(partition);
        }
    }

    private void Flush(int partition)
    {
        if (_counts[partition] > 0)
        {
            var records = _records.AsSpan(partition * _blockRecords, _counts[partition]);
            _counts[partition] = 0;
            if (!store.TryAdd(partition, records))
            {
                onRefused(records);
            }
        }
    }
}
