namespace Hokusai.Core.Trail;

/// <summary>
/// Reconstructs Terraform (and OpenTofu) runs from their calls. Calls may arrive in any order and the result is the same;
/// memory grows with the runs and what they touched, not with the calls. Not thread-safe.
/// </summary>
public sealed class TerraformSessionBuilder
{
    private readonly Dictionary<TerraformSessionIdentity, SortedList<DateTimeOffset, TerraformSessionBurst>> _bursts = [];

    /// <summary>Considers a record; those of other tools are ignored.</summary>
    public void Add(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (ActorUserAgent.MayBeTerraform(record.UserAgent))
        {
            Add(record, ActorClassifier.Classify(record));
        }
    }

    /// <summary>Considers a record whose actor is known already.</summary>
    public void Add(TrailEvent record, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(actor);
        if (TerraformSessionIdentity.Of(actor) is not { } identity)
        {
            return;
        }

        if (!_bursts.TryGetValue(identity, out var bursts))
        {
            _bursts.Add(identity, bursts = []);
        }

        Insert(bursts, record, actor, identity.LongestSilence);
    }

    /// <summary>The sessions so far, in order of their first calls. Two sessions of one runner never overlap.</summary>
    public IReadOnlyList<TerraformSession> Build()
        => [.. _bursts
            .SelectMany(runner => runner.Value.Values.Select(burst => burst.ToSession(runner.Key)))
            .OrderBy(session => session.FirstCall)
            .ThenBy(session => session.Key, StringComparer.Ordinal)];

    private static void Insert(SortedList<DateTimeOffset, TerraformSessionBurst> bursts, TrailEvent record, Actor actor, TimeSpan longestSilence)
    {
        var next = FirstAtOrAfter(bursts.Keys, record.Time);
        TerraformSessionBurst burst;
        if (next > 0 && record.Time - bursts.Values[next - 1].Last <= longestSilence)
        {
            burst = bursts.Values[next - 1];
            burst.Add(record, actor);
        }
        else
        {
            burst = new TerraformSessionBurst(record, actor);
            if (next == bursts.Count || bursts.Values[next].First - record.Time > longestSilence)
            {
                bursts.Add(record.Time, burst);
                return;
            }

            // The burst behind begins earlier now: it is kept under its first call.
            burst.Merge(bursts.Values[next]);
            bursts.RemoveAt(next);
            bursts.Add(record.Time, burst);
            return;
        }

        if (next < bursts.Count && bursts.Values[next].First - burst.Last <= longestSilence)
        {
            burst.Merge(bursts.Values[next]);
            bursts.RemoveAt(next);
        }
    }

    private static int FirstAtOrAfter(IList<DateTimeOffset> keys, DateTimeOffset time)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = keys[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
