using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Goes through the records of a store key by key.</summary>
/// <param name="store">The records.</param>
/// <param name="witnesses">The keys that have versions beside those records.</param>
internal sealed class VersionGroups(VersionStore<VersionRecord> store, VersionStore<KeyWitness> witnesses)
{
    /// <summary>Records that are sorted at a time by one thread: 20 MB.</summary>
    private const int MostAtATime = 500_000;

    /// <summary>
    /// Records of one part, at most: 80 MB. Only a key with a million versions makes a part as large, and of such a key the order of versions is not told.
    /// </summary>
    private const int MostInMemory = 2_000_000;

    private static readonly Comparison<VersionRecord> s_order = VersionRecord.Compare;

    private int _next = -1;

    /// <summary>Takes all versions of one key, from the current one to the oldest; or, where they are not whole, some of one or more keys in any order.</summary>
    public delegate void KeyVersions(ReadOnlySpan<VersionRecord> versions, bool isWhole, bool hasWitness);

    /// <summary>Hands over the keys of the partitions that no other thread takes.</summary>
    /// <param name="onKey">Takes the versions of a key.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public void Read(KeyVersions onKey, CancellationToken cancellationToken)
    {
        var records = new List<VersionRecord>();
        int partition;
        while ((partition = Interlocked.Increment(ref _next)) < KeyPartition.Count)
        {
            var parts = (uint)((store.CountOf(partition) + MostAtATime - 1) / MostAtATime);
            for (uint part = 0; part < parts; part++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                records.Clear();
                var isWhole = !store.IsIncomplete && !witnesses.IsIncomplete;
                store.Read(partition, block =>
                {
                    foreach (ref readonly var record in block)
                    {
                        if (parts > 1 && KeyPartition.PartOf(record.HashLow, parts) != part)
                        {
                            continue;
                        }

                        records.Add(record);
                        if (records.Count == MostInMemory)
                        {
                            isWhole = false;
                            onKey(CollectionsMarshal.AsSpan(records), isWhole: false, hasWitness: false);
                            records.Clear();
                        }
                    }
                });
                if (isWhole)
                {
                    records.Sort(s_order);
                    Read(records, FindWitnesses(records, partition), onKey);
                }
                else
                {
                    onKey(CollectionsMarshal.AsSpan(records), isWhole: false, hasWitness: false);
                }
            }
        }
    }

    /// <summary>For the first record of each key whether a witness says that it has other versions; null where there are no witnesses.</summary>
    private bool[]? FindWitnesses(List<VersionRecord> sorted, int partition)
    {
        if (sorted.Count == 0 || witnesses.CountOf(partition) == 0)
        {
            return null;
        }

        // Most witnesses are of keys that nobody asked about: one bit tells that without a search.
        var asked = new bool[ushort.MaxValue + 1];
        foreach (ref readonly var record in CollectionsMarshal.AsSpan(sorted))
        {
            asked[(ushort)record.HashLow] = true;
        }

        var found = new bool[sorted.Count];
        witnesses.Read(partition, block =>
        {
            foreach (ref readonly var witness in block)
            {
                if (asked[(ushort)witness.HashLow])
                {
                    Find(CollectionsMarshal.AsSpan(sorted), witness, found);
                }
            }
        });
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find(ReadOnlySpan<VersionRecord> sorted, in KeyWitness witness, bool[] found)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = sorted[middle].CompareKey(witness.HashHigh, witness.HashLow) < 0 ? (middle + 1, high) : (low, middle);
        }

        if (low < sorted.Length && sorted[low].CompareKey(witness.HashHigh, witness.HashLow) == 0)
        {
            found[low] = true;
        }
    }

    private static void Read(List<VersionRecord> sorted, bool[]? found, KeyVersions onKey)
    {
        var records = CollectionsMarshal.AsSpan(sorted);
        for (var start = 0; start < records.Length;)
        {
            var end = start + 1;
            while (end < records.Length && records[end].IsSameKey(records[start]))
            {
                end++;
            }

            onKey(records[start..end], isWhole: true, hasWitness: found is not null && found[start]);
            start = end;
        }
    }
}
