namespace Hokusai.Core.Rds.Causes;

/// <summary>Versions of one state, each grown from the one before, that each gave one password attribute a value it never had before.</summary>
internal sealed record RegeneratedInState(string Address, bool IsGenerator, IReadOnlyList<StateVersion> Versions)
{
    // One new value may be a deliberate change; a second one right after it is a habit.
    private const int FewestVersions = 2;

    // While it applies, Terraform stores the state every 20 seconds: versions this close that nobody tells apart are one run's.
    // https://developer.hashicorp.com/terraform/language/state
    private static readonly TimeSpan OneRun = TimeSpan.FromMinutes(1);

    /// <summary>The password changes of the runs that wrote the versions.</summary>
    public IEnumerable<(PasswordStory Story, PasswordChange Change)> Changes(PasswordCase evidence)
    {
        var keys = Versions.Select(v => v.SessionKey).Where(k => k is not null).Distinct(StringComparer.Ordinal);
        return keys.SelectMany(k => evidence.DeedsOf(k!)).Where(d => d.Change.IsByTerraform() && d.Change.Kind == PasswordChangeKind.Set);
    }

    /// <summary>The generators, and the databases' own passwords where no generator of the same versions explains them.</summary>
    public static IEnumerable<RegeneratedInState> Find(PasswordCase evidence)
    {
        foreach (var state in evidence.Evidence.StateVersions.GroupBy(v => v.State, StringComparer.Ordinal))
        {
            var forked = evidence.Evidence.StateForks.Where(f => f.State == state.Key).SelectMany(f => f.VersionIds).ToHashSet(StringComparer.Ordinal);
            var found = Chains(state, forked).ToList();
            foreach (var chain in found)
            {
                if (chain.IsGenerator || !found.Exists(g => g.IsGenerator && chain.Versions.All(g.Versions.Contains)))
                {
                    yield return chain;
                }
            }
        }
    }

    private static IEnumerable<RegeneratedInState> Chains(IEnumerable<StateVersion> state, HashSet<string> forked)
    {
        // Versions that only store the same content anew (or were put back) are no runs that could have left the value alone.
        var written = state.Where(v => !v.IsRestored && v.Changes.Count > 0).OrderBy(v => v.Index).ToList();
        var attributes = written
            .SelectMany(v => v.Changes)
            .Where(c => c.Attribute is ("result" or "password" or "master_password") && PasswordAttributes.IsPassword(c))
            .Select(c => (c.Address, Attribute: c.Attribute!))
            .Distinct();
        foreach (var (address, attribute) in attributes)
        {
            if (Longest(written, address, attribute, forked) is { Count: >= FewestVersions } chain)
            {
                yield return new RegeneratedInState(address, PasswordAttributes.ResourceType(address) is "random_password" or "random_string", chain);
            }
        }
    }

    private static List<StateVersion> Longest(List<StateVersion> written, string address, string attribute, HashSet<string> forked)
    {
        var longest = new List<StateVersion>();
        var current = new List<StateVersion>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in Runs(written))
        {
            var renewed = run.Find(version => IsNewValue(version, address, attribute, values) && !forked.Contains(version.VersionId));
            current = renewed is null ? [] : [.. current, renewed];
            longest = current.Count > longest.Count ? current : longest;
        }

        return longest;
    }

    private static bool IsNewValue(StateVersion version, string address, string attribute, HashSet<string> values)
    {
        var change = version.Changes.FirstOrDefault(c => c.Address == address && c.Attribute == attribute && c.Kind != StateChangeKind.Removed);
        if (change?.Before is { } before)
        {
            values.Add(before);
        }

        return change?.After is { } after && values.Add(after) && change.Kind == StateChangeKind.Changed;
    }

    private static List<List<StateVersion>> Runs(List<StateVersion> written)
    {
        var runs = new List<List<StateVersion>>();
        foreach (var version in written)
        {
            if (runs.Count > 0 && IsSameRun(runs[^1][^1], version))
            {
                runs[^1].Add(version);
            }
            else
            {
                runs.Add([version]);
            }
        }

        return runs;
    }

    private static bool IsSameRun(StateVersion earlier, StateVersion later)
        => earlier.SessionKey is not null || later.SessionKey is not null
            ? earlier.SessionKey == later.SessionKey
            : later.Time - earlier.Time < OneRun;
}
