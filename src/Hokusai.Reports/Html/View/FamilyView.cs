using Hokusai.Reports.Family;
using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>The family tree of one state: pictures, the same as a table, and what was lost.</summary>
internal sealed record FamilyView(
    string State,
    string Lineage,
    IReadOnlyList<string> Forks,
    string? NotShown,
    IReadOnlyList<TreeChart> Charts,
    IReadOnlyList<FamilyRow> Rows,
    IReadOnlyList<LostView> Lost)
{
    public static FamilyView Of(string id, StateTree tree) => new(
        tree.State,
        tree.Lineage,
        [.. tree.Forks.Select(Describe)],
        Hidden(tree),
        [TreeChart.Draw(id, tree, ChartSize.Wide), TreeChart.Draw(id, tree, ChartSize.Narrow)],
        [.. tree.Nodes.Select(n => FamilyRow.Of(n, tree))],
        [.. tree.Forks.Where(f => f.LostUpdates.Count > 0).Select(LostView.Of)]);

    private static string Describe(StateFork fork)
        => $"Serial {fork.ParentSerial} has {fork.VersionIds.Count} successors: " + (fork.Doubt is { } doubt
            ? $"whoever wrote them may have worked at the same time. In doubt: {doubt}"
            : "whoever wrote them worked at the same time, on the same base.");

    private static string? Hidden(StateTree tree)
    {
        var versions = tree.VersionsNotShown > 0 ? $"{Words.Count(tree.VersionsNotShown, "version")} away from the forks not shown." : null;
        var forks = tree.ForksNotShown > 0 ? $"{Words.Count(tree.ForksNotShown, "earlier fork")} not shown." : null;
        return versions is null && forks is null ? null : string.Join(' ', new[] { versions, forks }.OfType<string>());
    }
}

/// <summary>A version in words.</summary>
internal sealed record FamilyRow(
    string Serial, string VersionId, TimeView? Time, string Writer, string? Terraform, string GrewFrom, string Fate, string? Changed, bool IsLost)
{
    private const int MaxChanges = 4;

    public static FamilyRow Of(StateTreeNode node, StateTree tree) => new(
        $"{node.Serial}",
        node.VersionId,
        node.Time is { } time ? TimeView.Of(time) : null,
        node.Version is null ? "not stored" : node.Version.Writer?.Name ?? "unknown",
        node.Version?.TerraformVersion,
        node.Parent is not { } parent ? (node.HiddenBefore > 0 ? $"{Words.Count(node.HiddenBefore, "earlier version")}" : "–")
            : node.HiddenBefore > 0 ? $"serial {tree.Nodes[parent].Serial}, {Words.Count(node.HiddenBefore, "version")} between"
            : $"serial {tree.Nodes[parent].Serial}",
        node.EndsHere ? "overwritten, ends here" : node.IsLost ? "overwritten" : node.Version?.IsRestored == true ? "an old version put back" : tree.Forks.Any(f => f.VersionIds.Contains(node.VersionId, StringComparer.Ordinal)) ? "survives" : "–",
        node.Version is { Changes.Count: > 0 } version ? Words.List([.. version.Changes.Select(Name)], MaxChanges) : null,
        node.IsLost);

    private static string Name(StateChange change) => change.Attribute is null ? change.Address : $"{change.Address}.{change.Attribute}";
}

/// <summary>The updates that one fork lost.</summary>
internal sealed record LostView(string Title, IReadOnlyList<LostUpdate> Updates, string? NotShown)
{
    private const int MaxUpdates = 20;

    // Addresses in nested modules with keys are long; those past this are an attack on the reader.
    private const int MaxName = 300;

    public static LostView Of(StateFork fork) => new(
        $"{Words.Count(fork.LostUpdates.Count, "update")} lost after serial {fork.ParentSerial}",
        [.. fork.LostUpdates.Take(MaxUpdates).Select(c => new LostUpdate(
            SafeText.Short(c.Attribute is null ? c.Address : $"{c.Address}.{c.Attribute}", MaxName), Words.Of(c.Kind), c.IsSensitive))],
        fork.LostUpdates.Count > MaxUpdates ? $"{Words.Count(fork.LostUpdates.Count - MaxUpdates, "more update")}; the JSON report lists all." : null);
}

/// <summary>What an overwritten branch had changed.</summary>
internal sealed record LostUpdate(string Name, string Kind, bool IsSensitive);
