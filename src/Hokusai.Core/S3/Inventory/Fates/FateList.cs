using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// What can become of versions: each sequence of outcomes once, numbered. Millions of versions share a few thousand. Threads share it; it is only asked when something
/// was evaluated.
/// </summary>
internal sealed class FateList
{
    /// <summary>The fate of a version to which nothing happens.</summary>
    public const int Nothing = 1;

    private readonly object _writing = new();
    private readonly Dictionary<ulong, int> _numbers = [];
    private LifecycleOutcome[][] _fates = [[], []];
    private int _count = Nothing + 1;

    /// <summary>The number of a sequence, from <see cref="Nothing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<LifecycleOutcome> outcomes)
    {
        if (outcomes.IsEmpty)
        {
            return Nothing;
        }

        lock (_writing)
        {
            // Two sequences with one hash sit side by side.
            for (var hash = HashOf(outcomes); ; hash++)
            {
                if (!_numbers.TryGetValue(hash, out var number))
                {
                    return _numbers[hash] = Append(outcomes);
                }

                if (outcomes.SequenceEqual(_fates[number]))
                {
                    return number;
                }
            }
        }
    }

    /// <summary>The outcomes of a number.</summary>
    public ReadOnlySpan<LifecycleOutcome> this[int number] => Volatile.Read(ref _fates)[number];

    private int Append(ReadOnlySpan<LifecycleOutcome> outcomes)
    {
        if (_count == _fates.Length)
        {
            var larger = new LifecycleOutcome[_count * 2][];
            _fates.CopyTo(larger, 0);
            Volatile.Write(ref _fates, larger);
        }

        _fates[_count] = outcomes.ToArray();
        return _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong HashOf(ReadOnlySpan<LifecycleOutcome> outcomes)
    {
        ulong hash = 0;
        foreach (ref readonly var outcome in outcomes)
        {
            var packed = ((ulong)(uint)outcome.Day << 32) ^ ((ulong)(uint)outcome.Rule << 16) ^ ((ulong)outcome.Action << 10) ^ ((ulong)outcome.From << 6) ^ ((ulong)outcome.To << 1)
                ^ (outcome.IsCertain ? 1UL : 0);
            hash = (hash ^ packed) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
