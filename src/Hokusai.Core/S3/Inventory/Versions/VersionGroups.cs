using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Goes through the records of a store key by key.</summary>
/// <param name="store">The records.</param>
internal sealed class VersionGroups(VersionStore store)
{
    /// <summary>Records that are sorted at a time by one thread: 20 MB.</summary>
    private const int MostAtATime = 500_000;

    private int _next = -1;

    /// <summary>Takes all versions of one key, from the current one to the oldest.</summary>
    public delegate void KeyVersions(ReadOnlySpan<VersionRecord> versions);

    /// <summary>Hands over the keys of the partitions that no other thread takes.</summary>
    /// <param name="onKey">Takes the versions of a key.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public void Read(KeyVersions onKey, CancellationToken cancellationToken)
    {
        var records = new List<VersionRecord>();
        int partition;
        while ((partition = Interlocked.Increment(ref _next)) < VersionStore.Partitions)
        {
            var parts = (uint)((store.CountOf(partition) + MostAtATime - 1) / MostAtATime);
            for (uint part = 0; part < parts; part++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                store.Read(partition, part, parts, records);
                Read(CollectionsMarshal.AsSpan(records), onKey);
            }
        }
    }

    private static void Read(Span<VersionRecord> records, KeyVersions onKey)
    {
        records.Sort();
        for (var start = 0; start < records.Length;)
        {
            var end = start + 1;
            while (end < records.Length && records[end].IsSameKey(records[start]))
            {
                end++;
            }

            onKey(records[start..end]);
            start = end;
        }
    }
}
