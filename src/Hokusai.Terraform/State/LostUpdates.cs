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
        var survivors = Line(lineage[^1]).TakeWhile(v => !ReferenceEquals(v, parent)).ToList();
        // Where the live version does not descend from the parent's branches, it is all that lived on.
        var living = survivors.Count == 0 ? [lineage[^1]] : survivors;
        return fork.Branches
            .Where(branch => !survivors.Contains(branch))
            .SelectMany(branch => SnapshotComparison.Differences(parent.Snapshot, Tip(branch, lineage).Snapshot))
            // What a data source read is nobody's update.
            .Where(change => !change.Instance.IsData)
            .Where(change => !living.Exists(version => IsIn(version.Snapshot, change)))
            .DistinctBy(static change => (change.Instance.Address, (change.AttributeAfter ?? change.AttributeBefore)?.Path, change.AttributeAfter?.Identity, change.After?.Content))
            .OrderBy(static change => change.Instance.Address, StringComparer.Ordinal);
    }

    /// <summary>Whether a version has what a change brought about.</summary>
    public static bool IsIn(StateSnapshot version, SnapshotComparison.Difference change)
    {
        var instance = SnapshotComparison.Find(version, change.Instance.Address);
        if (change.IsWhole)
        {
            // An instance of the same address but another id is another object; the first one was orphaned.
            return change.After is { } after ? instance is not null && IdOf(instance) == IdOf(after) : instance is null;
        }

        if (instance is null)
        {
            return false;
        }

        var path = (change.AttributeAfter ?? change.AttributeBefore)!.Value.Path;
        var found = Array.Find(instance.Attributes, a => a.Path == path);
        return change.AttributeAfter is { } wanted ? found.Path is not null && found.Identity == wanted.Identity : found.Path is null;
    }

    private static UInt128? IdOf(InstanceSnapshot instance)
    {
        // An output has no id: it is its value.
        if (instance.IsOutput)
        {
            return instance.Content;
        }

        var id = Array.Find(instance.Attributes, static a => a.Path == "id");
        return id.Path is null ? null : id.Identity;
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
