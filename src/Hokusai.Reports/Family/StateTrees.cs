namespace Hokusai.Reports.Family;

/// <summary>Builds the family tree of every state that forked: the neighbourhood of its forks, not its whole history.</summary>
internal static class StateTrees
{
    // Enough for the whole history of a small state; past it the reader looks for the forks, not for the rest.
    private const int ShowAllUpTo = 12;

    // More forks, or more branches of one, make a picture that nobody reads; the rest is counted.
    private const int MaxForks = 6;
    private const int MaxBranches = 8;

    public static IReadOnlyList<StateTree> Of(Investigation investigation)
        => [.. investigation.StateForks
            .GroupBy(f => (f.State, f.Lineage))
            .Select(g => Build(
                g.Key.State,
                g.Key.Lineage,
                investigation.StateVersions.Where(v => v.State == g.Key.State && v.Lineage == g.Key.Lineage),
                [.. g]))];

    private static StateTree Build(string state, string lineage, IEnumerable<StateVersion> versions, List<StateFork> forks)
    {
        var shownForks = forks.TakeLast(MaxForks).ToList();
        var family = new StateFamily(versions, forks);
        var shown = Shown(family, shownForks);
        var nodes = StateTreeLayout.Place(Nodes(family, shown));
        return new StateTree(
            state, lineage, nodes, shownForks, forks.Count - shownForks.Count, family.Members.Count - nodes.Count);
    }

    private static bool[] Shown(StateFamily family, List<StateFork> forks)
    {
        var members = family.Members;
        var shown = new bool[members.Count];
        if (members.Count <= ShowAllUpTo)
        {
            Array.Fill(shown, true);
            return shown;
        }

        var branches = new HashSet<int>();
        foreach (var fork in forks)
        {
            var parent = family.PlaceOf(family.ParentIds[fork]);
            shown[parent] = true;
            if (members[parent].Parent is { } grandparent)
            {
                shown[grandparent] = true;
            }

            branches.UnionWith(fork.VersionIds.TakeLast(MaxBranches).Select(family.PlaceOf));
        }

        // A branch, its first child, where it ends, and the latest version of all.
        var belongs = new bool[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            var parent = members[i].Parent;
            var isBranch = branches.Contains(i);
            belongs[i] = isBranch || (parent is { } p && belongs[p]);
            shown[i] |= isBranch
                || (parent is { } q && branches.Contains(q))
                || (belongs[i] && members[i].IsLost && !members[i].HasChildren)
                || i == members.Count - 1;
        }

        return shown;
    }

    private static List<StateTreeNode> Nodes(StateFamily family, bool[] shown)
    {
        var nodes = new List<StateTreeNode>();
        var members = family.Members;

        // For each member the node that stands for it or for its nearest shown ancestor, and how many were skipped since.
        var nearest = new (int? Node, int Hidden)[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            var above = member.Parent is { } parent ? nearest[parent] : (Node: null, Hidden: 0);
            if (!shown[i])
            {
                nearest[i] = (above.Node, above.Hidden + 1);
                continue;
            }

            nearest[i] = (nodes.Count, 0);
            nodes.Add(new StateTreeNode(
                member.Id,
                member.Serial,
                member.Version,
                member.Time,
                above.Node,
                above.Hidden,
                member.IsLost,
                EndsHere: member.IsLost && !member.HasChildren));
        }

        return nodes;
    }
}
