using Hokusai.Reports.Family;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A version as a card.</summary>
internal sealed record TreeCard(
    int X, int Y, string Branch, string Serial, string? Tag, string Writer, string Time,
    bool IsLost, bool EndsHere, bool IsStored, string Title);

/// <summary>The line to a version from the one that it grew from.</summary>
internal sealed record TreeLine(string Path, string Branch, bool IsLost, string? Hidden, int HiddenX, int HiddenY);

/// <summary>The family tree of a state, ready for the template: generations downwards, branches side by side.</summary>
internal sealed record TreeChart(
    string Id,
    string Size,
    int Width,
    int Height,
    int CardWidth,
    string Title,
    string Description,
    IReadOnlyList<TreeCard> Cards,
    IReadOnlyList<TreeLine> Lines)
{
    /// <summary>Middle of a card, from its left edge.</summary>
    public int CardMiddle => CardWidth / 2;

    /// <summary>Right end of a card's text.</summary>
    public int TextRight => CardWidth - 10;

    /// <summary>Height of a card; the template draws with it.</summary>
    public const int CardHeight = 68;

    private const int RowGap = 44;
    private const int Margin = 4;

    // Room for the cross and the words below the last card of a branch.
    private const int Foot = 30;

    // There are six branch colours; further branches begin anew.
    private const int Colours = 6;

    public static TreeChart Draw(string id, StateTree tree, ChartSize size)
    {
        var columns = tree.Nodes.Max(n => n.Column) + 1;
        var rows = tree.Nodes.Max(n => n.Row) + 1;
        var forks = tree.Nodes.Where(n => n.Parent is not null).GroupBy(n => n.Parent!.Value).Where(g => g.Count() > 1)
            .SelectMany(g => g).ToHashSet();
        int X(StateTreeNode node) => Margin + (node.Column * (size.CardWidth + size.CardGap));
        var top = tree.Nodes.Any(n => n.Parent is null && n.HiddenBefore > 0) ? RowGap : Margin;
        int Y(StateTreeNode node) => top + (node.Row * (CardHeight + RowGap));

        var cards = tree.Nodes.Select(n => Card(n, X(n), Y(n), forks.Contains(n), size)).ToList();
        var lines = tree.Nodes.Where(n => n.Parent is not null || n.HiddenBefore > 0)
            .Select(n => Line(n, n.Parent is { } parent ? tree.Nodes[parent] : null, X, Y, size)).ToList();
        return new TreeChart(
            $"{id}-{size.Name}",
            size.Name,
            (Margin * 2) + (columns * (size.CardWidth + size.CardGap)) - size.CardGap,
            (rows * (CardHeight + RowGap)) - RowGap + top + Margin + Foot,
            size.CardWidth,
            "How the versions of the state grew from each other",
            $"{Words.Count(tree.Forks.Count, "fork")}, {Words.Count(tree.Nodes.Count(n => n.EndsHere), "branch", "branches")} overwritten. The table below lists the same versions.",
            cards,
            lines);
    }

    private static TreeCard Card(StateTreeNode node, int x, int y, bool isBranch, ChartSize size)
    {
        var writer = node.Version?.Writer is { } actor ? actor.Name : node.Version is null ? "not stored" : "writer unknown";
        var time = node.Time is { } when ? TimeText.Full(when) : "time unknown";
        var tag = node.IsLost ? "lost" : isBranch ? "survives" : node.Version?.IsRestored == true ? "put back" : null;
        return new TreeCard(
            x,
            y,
            BranchClass(node.Column),
            $"serial {node.Serial}",
            tag,
            SafeText.Short(writer, (size.CardWidth - 24) / 8),
            time,
            node.IsLost,
            node.EndsHere,
            node.Version is not null,
            $"serial {node.Serial}, {SafeText.Short(writer, 80)}, {time}, version {SafeText.Short(node.VersionId, 80)}");
    }

    private static TreeLine Line(
        StateTreeNode node, StateTreeNode? parent, Func<StateTreeNode, int> x, Func<StateTreeNode, int> y, ChartSize size)
    {
        // A root whose ancestors are not shown hangs on a line that comes from above.
        var (fromX, toX) = (x(parent ?? node) + (size.CardWidth / 2), x(node) + (size.CardWidth / 2));
        var (fromY, toY) = (parent is null ? y(node) - RowGap + Margin : y(parent) + CardHeight, y(node));
        var bend = fromY + (RowGap / 2);
        return new TreeLine(
            fromX == toX ? $"M{fromX} {fromY}V{toY}" : $"M{fromX} {fromY}C{fromX} {bend + 6} {toX} {bend - 6} {toX} {toY}",
            BranchClass(node.Column),
            node.IsLost,
            node.HiddenBefore > 0 ? $"{Words.Count(node.HiddenBefore, "version")} not shown" : null,
            toX + 10,
            toY - (RowGap / 2) + 4);
    }

    private static string BranchClass(int column) => $"b{column % Colours}";
}
