namespace Hokusai.Core.Rds.Causes;

/// <summary>Two writing Terraform runs that were at work at the same time, and what joins them.</summary>
internal sealed record OverlappingRuns(TerraformSession First, TerraformSession Second, IReadOnlyList<(PasswordStory Story, PasswordChange Change)> Changes, string Shared, IReadOnlyList<Evidence> Against)
{
    /// <summary>
    /// The pairs that a working lock would have kept apart. Not among them: runs that only read, two parts of one run, runs
    /// on different states, and runs of which both are seen to hold a lock.
    /// </summary>
    public static IEnumerable<OverlappingRuns> Find(PasswordCase evidence)
    {
        var writing = evidence.Evidence.TerraformSessions.Where(s => s.WriteCount > 0).OrderBy(s => s.FirstCall).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        for (var i = 0; i < writing.Count; i++)
        {
            for (var j = i + 1; j < writing.Count && writing[j].FirstCall <= writing[i].LastCall; j++)
            {
                if (Of(writing[i], writing[j], evidence) is { } pair)
                {
                    yield return pair;
                }
            }
        }
    }

    private static OverlappingRuns? Of(TerraformSession first, TerraformSession second, PasswordCase evidence)
    {
        var bothLocked = first.TookLock == true && second.TookLock == true;
        var (states, otherStates) = (first.OwnStates(), second.OwnStates());
        var sharedStates = states.Intersect(otherStates, StringComparer.Ordinal).ToList();
        var onDifferentStates = states.Count > 0 && otherStates.Count > 0 && sharedStates.Count == 0;
        if (bothLocked || onDifferentStates || !first.IsOtherRunner(second))
        {
            return null;
        }

        var changes = evidence.DeedsOf(first.Key).Concat(evidence.DeedsOf(second.Key)).ToList();
        return changes.Count > 0 && SharedThing(first, second, sharedStates, changes) is { } shared
            ? new OverlappingRuns(first, second, changes, shared, Linear(first, second, evidence))
            : null;
    }

    private static string? SharedThing(TerraformSession first, TerraformSession second, List<string> sharedStates, List<(PasswordStory Story, PasswordChange Change)> changes)
    {
        var both = changes
            .GroupBy(c => c.Story)
            .Where(g => g.Select(c => c.Change.SessionKey).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key.Resource)
            .ToList();
        if (both.Count > 0)
        {
            return $"both changed the password of {CauseText.List(both)}";
        }

        var touched = first.IsInReachOf(second) ? changes.Select(c => c.Story.Resource).Where(r => first.Touched(r) && second.Touched(r)).ToList() : [];
        if (touched.Count > 0)
        {
            return $"both changed {CauseText.List(touched)}";
        }

        return sharedStates.Count > 0 ? $"both worked on the state {CauseText.List(sharedStates)}" : null;
    }

    // Stored versions of both runs that follow one another show that the second run read what the first had written.
    private static IReadOnlyList<Evidence> Linear(TerraformSession first, TerraformSession second, PasswordCase evidence)
    {
        var ofFirst = evidence.Evidence.StateVersions.Where(v => v.SessionKey == first.Key).ToList();
        var ofSecond = evidence.Evidence.StateVersions.Where(v => v.SessionKey == second.Key && ofFirst.Exists(f => f.State == v.State)).ToList();
        var forked = evidence.Evidence.StateForks.Any(f => f.VersionIds.Any(id => ofFirst.Exists(v => v.VersionId == id)) && f.VersionIds.Any(id => ofSecond.Exists(v => v.VersionId == id)));
        return ofSecond.Count == 0 || forked
            ? []
            : [.. ofFirst.Concat(ofSecond).Select(v => v.Evidence with { Note = "The stored versions of both runs follow one another without a fork: each run read what the other had written." })];
    }
}
