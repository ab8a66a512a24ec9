using System.Runtime.InteropServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

// PLACEHOLDER until the tally of the simulator's folder is there.
internal sealed class PlaceholderTally
{
    private readonly Dictionary<(int, LifecycleOutcome), (long, long)> _sums = [];

    public void Add(ReadOnlySpan<byte> key, in LifecycleOutcome outcome, long objects, long size)
    {
        var first = key[..(key.IndexOf((byte)'/') + 1)];
        var hash = new HashCode();
        hash.AddBytes(first);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (hash.ToHashCode(), outcome), out _);
        sum = (sum.Item1 + objects, sum.Item2 + size);
    }

    public void Add(PlaceholderTally other)
    {
        foreach (var (key, value) in other._sums)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
            sum = (sum.Item1 + value.Item1, sum.Item2 + value.Item2);
        }
    }

    public IReadOnlyList<LifecycleImpact> Impacts(bool isProposed, string bucket) => [.. _sums.Select(sum => new LifecycleImpact
    {
        Bucket = bucket, IsProposed = isProposed, Day = DateOnly.FromDayNumber(sum.Key.Item2.Day), Prefix = $"{sum.Key.Item1}", RuleId = $"{sum.Key.Item2.Rule}", Action = sum.Key.Item2.Action,
        StorageClass = sum.Key.Item2.From, Objects = sum.Value.Item1, Bytes = sum.Value.Item2, ObjectsAtMost = 0, BytesAtMost = 0,
    })];
}
