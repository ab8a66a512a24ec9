namespace Hokusai.Core.S3.Deletions;

/// <summary>How often something happened, from when to when, with its first record. Remembers a limited number of things. Not thread-safe.</summary>
/// <typeparam name="TKey">What is told apart.</typeparam>
internal sealed class Tally<TKey>
    where TKey : notnull
{
    private const int MaxKeys = 10_000;

    private readonly Dictionary<TKey, (long Count, DateTimeOffset First, DateTimeOffset Last, Evidence Evidence)> _things = [];

    /// <summary>What happened.</summary>
    public IEnumerable<(TKey Key, long Count, DateTimeOffset First, DateTimeOffset Last, Evidence Evidence)> Things
        => _things.Select(thing => (thing.Key, thing.Value.Count, thing.Value.First, thing.Value.Last, thing.Value.Evidence));

    /// <summary>It happened once more.</summary>
    public void Add(TKey key, DateTimeOffset time, string source, int? line, string? eventId = null)
    {
        if (!_things.TryGetValue(key, out var known))
        {
            if (_things.Count < MaxKeys)
            {
                _things.Add(key, (1, time, time, Pointer()));
            }

            return;
        }

        _things[key] = time < known.First
            ? (known.Count + 1, time, known.Last, Pointer())
            : (known.Count + 1, known.First, time > known.Last ? time : known.Last, known.Evidence);

        Evidence Pointer() => new() { Source = source, Line = line, EventId = eventId, Time = time };
    }
}
