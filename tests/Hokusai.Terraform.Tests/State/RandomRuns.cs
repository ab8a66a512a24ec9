namespace Hokusai.Terraform.Tests.State;

/// <summary>
/// A model of what Terraform does: runs read the state, change attributes, and write what they have with a serial one higher than
/// the last that they read or wrote. With a lock one run is at work at a time; without, they are not kept apart. Knows the truth
/// that the reader has to find.
/// </summary>
public sealed class RandomRuns
{
    // So many that no run overwrites all by which its base can be told from a concurrent one.
    private const int Things = 20;

    private readonly Random _random;
    private readonly List<Stored> _stored = [];
    private int _values;

    public RandomRuns(int seed, bool isLocked, int steps, bool withRestores = false)
    {
        _random = new Random(seed);
        Store(new Stored(1, Enumerable.Repeat("0", Things).ToArray(), Parent: null));
        var runs = new List<Run>();
        for (var i = 0; i < steps; i++)
        {
            if (withRestores && runs.Count == 0 && _stored.Count > 2 && _random.Next(3) == 0)
            {
                Restore();
                continue;
            }

            if (runs.Count == 0 || (!isLocked && runs.Count < 3 && _random.Next(3) == 0))
            {
                runs.Add(new Run(_stored[^1], _random.Next(1, 4)));
            }

            var run = runs[_random.Next(runs.Count)];
            Write(run);
            if (run.WritesLeft == 0)
            {
                runs.Remove(run);
            }
        }
    }

    /// <summary>The versions in the order stored, each with the index of its parent.</summary>
    public IReadOnlyList<(string Id, string Content, int? Parent)> Versions
        => [.. _stored.Select((s, i) => ($"v{i}", Content(s), s.Parent is null ? (int?)null : _stored.IndexOf(s.Parent)))];

    /// <summary>The true forks: the index of the parent, and those of the versions that grew from it.</summary>
    public IReadOnlyList<(int Parent, IReadOnlyList<int> Branches)> Forks
        => [.. _stored.Select((s, i) => (s, i)).Where(v => v.s.Parent is not null)
            .GroupBy(v => _stored.IndexOf(v.s.Parent!), v => v.i)
            .Where(g => g.Count() > 1)
            .Select(g => (g.Key, (IReadOnlyList<int>)g.ToList()))
            .OrderBy(f => f.Item2[1])];

    private void Write(Run run)
    {
        var values = (string[])run.Last.Values.Clone();
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            // Providers give ids, times and generated values: no two changes come to the same.
            values[_random.Next(Things)] = $"{++_values}";
        }

        run.Last = Store(new Stored(run.Last.Serial + 1, values, run.Last));
        run.WritesLeft--;
    }

    // A copy in the bucket keeps the serial; 'terraform state push -force' adds one.
    private void Restore()
    {
        var old = _stored[_random.Next(_stored.Count - 1)];
        Store(new Stored(old.Serial + _random.Next(2), old.Values, old));
    }

    private Stored Store(Stored version)
    {
        _stored.Add(version);
        return version;
    }

    private static string Content(Stored version)
        => StateFolder.State(version.Serial, [.. version.Values.Select((value, i) => ($"t{i}", value))]);

    private sealed record Stored(long Serial, string[] Values, Stored? Parent);

    private sealed class Run(Stored read, int writes)
    {
        public Stored Last { get; set; } = read;

        public int WritesLeft { get; set; } = writes;
    }
}
