namespace Hokusai.Terraform.State;

/// <summary>Finds the versions from which more than one grew.</summary>
internal static class ForkFinder
{
    // The longest life of a role session's credentials (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html):
    // a run that began before the first branch was stored can hardly have written the second so much later.
    private static readonly TimeSpan s_longestRun = TimeSpan.FromHours(12);

    /// <summary>One fork: its parent (null where it is not stored) and the branches' first versions in the order stored.</summary>
    internal sealed record Fork(VersionRecord? Parent, IReadOnlyList<VersionRecord> Branches, string? Doubt);

    /// <summary>The forks among versions whose parents are known, in the order in which they came about.</summary>
    /// <param name="versions">The versions in the order stored.</param>
    /// <param name="unreadPositions">The positions of listed versions that could not be read.</param>
    public static IReadOnlyList<Fork> Find(IReadOnlyList<VersionRecord> versions, IReadOnlyCollection<int> unreadPositions)
    {
        // A copy is nobody's work on a base: it is no branch, whatever it stands beside.
        var work = versions.Where(static v => !v.IsCopy).ToList();
        var fromParent = work.Where(static v => v.Parent is not null)
            .GroupBy(static v => v.Parent!)
            .Select(branches => ToFork(branches.Key, branches.ToList(), unreadPositions));
        // Where the parent is not stored any more, two versions of one serial must have had the same.
        var fromLost = work.Where(static v => v.Parent is null)
            .GroupBy(static v => (v.Snapshot.Lineage, v.Snapshot.Serial))
            .Select(branches => ToFork(null, branches.ToList(), unreadPositions));
        return fromParent.Concat(fromLost)
            .Where(static fork => fork.Branches.Count > 1)
            .OrderBy(static fork => fork.Branches[1].Position)
            .ToList();
    }

    private static Fork ToFork(VersionRecord? parent, List<VersionRecord> branches, IReadOnlyCollection<int> unread)
        => new(parent, branches, branches.Count > 1 ? Doubt(parent, branches, unread) : null);

    private static string? Doubt(VersionRecord? parent, List<VersionRecord> branches, IReadOnlyCollection<int> unread)
    {
        var (first, last) = (branches[0], branches[^1]);
        if (unread.Any(position => position > first.Position && position < last.Position))
        {
            return "A version stored between the branches could not be read: it may have been their parent, put back.";
        }

        if (last.Time - first.Time > s_longestRun)
        {
            return $"The branches were stored {(last.Time - first.Time)!.Value.TotalHours:0} hours apart, longer than a run's credentials live: "
                + "an old state may have been edited and pushed by hand.";
        }

        if (parent is not null && branches.Zip(branches.Skip(1)).All(pair => Contains(pair.Second, pair.First, parent)))
        {
            return "The later branch holds all that the earlier one changed: it may be the same state, edited by hand without a new serial.";
        }

        return null;
    }

    private static bool Contains(VersionRecord later, VersionRecord earlier, VersionRecord parent)
        => later.Snapshot.Serial == earlier.Snapshot.Serial
            && SnapshotComparison.Differences(parent.Snapshot, earlier.Snapshot)
                .All(change => SnapshotComparison.Has(later.Snapshot, change));
}
