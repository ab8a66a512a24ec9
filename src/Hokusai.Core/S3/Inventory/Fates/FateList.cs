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
    private LifecycleOutcome[][] _fates = [[], []];
    private int _count = Nothing + 1;

    // Open addressing; a power of two, at most half of it used. Each place holds a number, 0 where it is empty.
    private int[] _places = new int[1024];

    /// <summary>The number of a sequence, from <see cref="Nothing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<LifecycleOutcome> outcomes)
    {
        if (outcomes.IsEmpty)
        {
            return Nothing;
        }

        // Most are known: those are found without a lock. One that another thread adds at this moment is looked for again with it.
        var hash = HashOf(outcomes);
        return Find(hash, outcomes, out _) is > 0 and var number ? number : FindOrAdd(hash, outcomes);
    }

    /// <summary>The outcomes of a number.</summary>
    public ReadOnlySpan<LifecycleOutcome> this[int number] => Volatile.Read(ref _fates)[number];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ulong hash, ReadOnlySpan<LifecycleOutcome> outcomes, out int place)
    {
        var places = Volatile.Read(ref _places);
        for (place = (int)(hash >> 32) & (places.Length - 1); ; place = (place + 1) & (places.Length - 1))
        {
            var number = Volatile.Read(ref places[place]);
            if (number == 0 || outcomes.SequenceEqual(Volatile.Read(ref _fates)[number]))
            {
                return number;
            }
        }
    }

    private int FindOrAdd(ulong hash, ReadOnlySpan<LifecycleOutcome> outcomes)
    {
        lock (_writing)
        {
            if (_count * 2 > _places.Length)
            {
                Grow();
            }

            if (Find(hash, outcomes, out var place) is > 0 and var number)
            {
                return number;
            }

            if (_count == _fates.Length)
            {
                var larger = new LifecycleOutcome[_count * 2][];
                _fates.CopyTo(larger, 0);
                Volatile.Write(ref _fates, larger);
            }

            // The number last: who sees it finds the outcomes.
            _fates[_count] = outcomes.ToArray();
            Volatile.Write(ref _places[place], _count);
            return _count++;
        }
    }

    private void Grow()
    {
        var places = new int[_places.Length * 2];
        for (var number = Nothing + 1; number < _count; number++)
        {
            var place = (int)(HashOf(_fates[number]) >> 32) & (places.Length - 1);
            while (places[place] != 0)
            {
                place = (place + 1) & (places.Length - 1);
            }

            places[place] = number;
        }

        Volatile.Write(ref _places, places);
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
