namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Collects the records of one thread in blocks: 4 MB of them.</summary>
internal sealed class VersionWriter(VersionStore store)
{
    private readonly VersionRecord[] _records = new VersionRecord[VersionStore.Partitions * VersionStore.BlockRecords];
    private readonly int[] _counts = new int[VersionStore.Partitions];

    /// <summary>One record.</summary>
    public void Add(in VersionRecord record)
    {
        var partition = VersionStore.PartitionOf(record.HashHigh);
        _records[(partition * VersionStore.BlockRecords) + _counts[partition]] = record;
        if (++_counts[partition] == VersionStore.BlockRecords)
        {
            Flush(partition);
        }
    }

    /// <summary>Hands over what is left.</summary>
    public void Complete()
    {
        for (var partition = 0; partition < VersionStore.Partitions; partition++)
        {
            Flush(partition);
        }
    }

    private void Flush(int partition)
    {
        if (_counts[partition] > 0)
        {
            store.Add(partition, _records.AsSpan(partition * VersionStore.BlockRecords, _counts[partition]));
            _counts[partition] = 0;
        }
    }
}
