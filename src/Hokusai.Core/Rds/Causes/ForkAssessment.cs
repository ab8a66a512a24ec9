namespace Hokusai.Core.Rds.Causes;

/// <summary>What one fork of a state says about concurrent runs.</summary>
internal sealed record ForkAssessment(
    StateFork Fork,
    Confidence Confidence,
    StateVersion First,
    StateVersion Second,
    IReadOnlyList<TerraformSession> Sessions,
    IReadOnlyList<(PasswordStory Story, PasswordChange Change)> Changes,
    IReadOnlyList<StateChange> StateChanges)
{
    // A role session lasts twelve hours at most (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html), and so does a
    // run on one: branches further apart were not written by runs that were at work together.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(12);

    /// <summary>Assesses a fork; null where it tells nothing about a password or is no conflict of two runs.</summary>
    public static ForkAssessment? Of(StateFork fork, PasswordCase evidence)
    {
        var versions = Branches(fork, evidence);
        if (Conflict(fork, versions, evidence) is not var (first, second, confidence))
        {
            return null;
        }

        var sessions = versions.SelectMany(evidence.WritersOf).DistinctBy(w => w.Key).OrderBy(w => w.FirstCall).ToList();
        var changes = sessions.SelectMany(evidence.DeedsOfRun).DistinctBy(d => d.Change, ReferenceEqualityComparer.Instance).OrderBy(d => d.Change.Time).ToList();
        var stateChanges = versions.SelectMany(v => v.Changes).Concat(fork.LostUpdates).Where(PasswordAttributes.IsPassword).ToList();
        return changes.Count == 0 && stateChanges.Count == 0
            ? null
            : new ForkAssessment(fork, confidence, first, second, sessions, changes, stateChanges);
    }

    /// <summary>The databases concerned, or where the trail names none the addresses in the state.</summary>
    public IEnumerable<string> Resources => Changes.Count > 0
        ? Changes.Select(c => c.Story.Resource)
        : StateChanges.Select(c => c.Address);

    /// <summary>How surely a fork, whatever it changed, is a conflict of two runs; null where it is none.</summary>
    public static Confidence? Conflict(StateFork fork, PasswordCase evidence) => Conflict(fork, Branches(fork, evidence), evidence)?.Confidence;

    private static List<StateVersion> Branches(StateFork fork, PasswordCase evidence)
        => [.. fork.VersionIds.Select(id => evidence.Version(fork.State, id)).Where(v => v is { IsRestored: false }).Select(v => v!)];

    private static (StateVersion First, StateVersion Second, Confidence Confidence)? Conflict(StateFork fork, List<StateVersion> versions, PasswordCase evidence)
    {
        var surest = Pairs(versions)
            .Select(pair => (pair.First, pair.Second, Confidence: ConfidenceOf(fork, pair.First, pair.Second, evidence)))
            .OrderByDescending(p => p.Confidence)
            .FirstOrDefault();
        return surest.Confidence == Confidence.Unknown ? null : surest;
    }

    private static Confidence ConfidenceOf(StateFork fork, StateVersion first, StateVersion second, PasswordCase evidence)
    {
        if (first.SessionKey is not null && first.SessionKey == second.SessionKey)
        {
            // One run counts its serials up and never stores two contents under one. These were two processes that look alike in the trail
            // (two terminals, two jobs of one role), or a run that the trail does not show.
            return fork.Doubt is null ? Confidence.Likely : Confidence.Possible;
        }

        if (evidence.Session(first.SessionKey) is { } writer && evidence.Session(second.SessionKey) is { } laterWriter)
        {
            // The second run cannot have read the state before the first one wrote it when it only began afterwards:
            // an old state was pushed or put back.
            return writer.Overlaps(laterWriter) ? Confidence.Proven : Confidence.Possible;
        }

        var ofFirst = evidence.WritersOf(first).ToList();
        var ofSecond = evidence.WritersOf(second).ToList();
        if (ofFirst.Exists(one => ofSecond.Exists(other => one.Overlaps(other) && one.IsOtherRunner(other))))
        {
            return Confidence.Proven;
        }

        if (fork.Doubt is not null || second.Time - first.Time > LongestRun)
        {
            return Confidence.Possible;
        }

        var nobodySeen = ofFirst.Count == 0 && ofSecond.Count == 0;
        return AreDifferentWriters(first, second) || (nobodySeen && EachMadeAPassword(first, second)) ? Confidence.Proven : Confidence.Likely;
    }

    // Nobody types a generated value into a state: two runs started from one version, and each made its own.
    private static bool EachMadeAPassword(StateVersion first, StateVersion second)
        => first.Changes.Where(IsMade).Any(one => second.Changes.Where(IsMade).Any(other
            => one.Address == other.Address && one.Attribute == other.Attribute && one.After != other.After));

    private static bool IsMade(StateChange change) => PasswordAttributes.IsPassword(change) && change is { Attribute: not null, After: not null };

    private static bool AreDifferentWriters(StateVersion first, StateVersion second)
        => (first.Writer is { } one && second.Writer is { } other
                && (PasswordChangeFacts.Person(one) != PasswordChangeFacts.Person(other) || one.SourceIPAddress != other.SourceIPAddress))
            || (first.TerraformVersion is { } left && second.TerraformVersion is { } right && left != right);

    private static IEnumerable<(StateVersion First, StateVersion Second)> Pairs(List<StateVersion> versions)
        => versions.SelectMany((first, i) => versions.Skip(i + 1).Select(second => first.Index <= second.Index ? (first, second) : (second, first)));
}
