namespace Hokusai.Terraform.State;

/// <summary>
/// Finds what was changed on one branch of a fork and is not in the state that lives on: whoever wrote last put back
/// what he had read, over what the other had written.
/// </summary>
internal static class LostUpdates
{
    /// <summary>The lost updates of a fork.</summary>
    /// <param name="fork">The fork; without a stored parent nothing tells what a branch changed.</param>
    /// <param name="versions">The versions in the order stored.</param>
    public static IEnumerable<SnapshotComparison.Difference> Of(ForkFinder.Fork fork, IReadOnlyList<VersionRecord> versions)
    {
        if (fork.Parent is not { } parent)
        {
            return [];
        }

        var lineage = versions.Where(v => v.Snapshot.Lineage == parent.Snapshot.Lineage).ToList();
        // What the live version grew from, back to the fork. Where an older version was put back, that is all that lived on.
        var survivors = Line(lineage[^1]).Where(v => v.Position > parent.Position).ToList();
        return fork.Branches
            .Where(branch => !survivors.Contains(branch))
            .SelectMany(branch => SnapshotComparison.Differences(parent.Snapshot, Tip(branch, lineage).Snapshot))
            // What a data source read is nobody's update.
            .Where(change => !change.Instance.IsData)
            .Where(change => !survivors.Exists(version => SnapshotComparison.Has(version.Snapshot, change)))
            .DistinctBy(static change => (change.Instance.Address, (change.AttributeAfter ?? change.AttributeBefore)?.Path, change.AttributeAfter?.Identity, change.After?.Content))
            .OrderBy(static change => change.Instance.Address, StringComparer.Ordinal);
    }

    // The last version stored of those that descend from the branch; parents are stored before their children.
    private static VersionRecord Tip(VersionRecord branch, List<VersionRecord> lineage)
    {
        var descendants = new HashSet<VersionRecord> { branch };
        var tip = branch;
        foreach (var version in lineage.Where(v => v.Parent is not null && descendants.Contains(v.Parent)))
        {
            descendants.Add(version);
            tip = version;
        }

        return tip;
    }

    private static IEnumerable<VersionRecord> Line(VersionRecord version)
    {
        for (var v = version; v is not null; v = v.Parent)
        {
            yield return v;
        }
    }
}
