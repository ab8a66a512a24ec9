namespace Hokusai.Reports.Family;

/// <summary>
/// Gives each node its row (generation) and column. The line that survives runs straight down in column 0;
/// a lost branch takes the first column beside its parent that is free for as many rows as it lasts.
/// </summary>
internal static class StateTreeLayout
{
    public static IReadOnlyList<StateTreeNode> Place(IReadOnlyList<StateTreeNode> nodes)
    {
        var rows = Rows(nodes);
        var columns = Columns(nodes, rows);
        return [.. nodes.Select((node, i) => node with { Row = rows[i], Column = columns[i] })];
    }

    private static int[] Rows(IReadOnlyList<StateTreeNode> nodes)
    {
        var rows = new int[nodes.Count];
        var lowest = -1;
        for (var i = 0; i < nodes.Count; i++)
        {
            // A root in the middle of the history (its parent is not stored) goes below what came before it.
            rows[i] = nodes[i].Parent is { } parent ? rows[parent] + 1 : lowest + 1;
            lowest = Math.Max(lowest, rows[i]);
        }

        return rows;
    }

    private static int[] Columns(IReadOnlyList<StateTreeNode> nodes, int[] rows)
    {
        var heir = Heirs(nodes);
        var last = LastRows(nodes, rows);
        var columns = new int[nodes.Count];
        var taken = new List<(int Column, int From, int To)>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var parent = nodes[i].Parent;
            if (parent is { } p && heir[p] == i)
            {
                columns[i] = columns[p];
                continue;
            }

            var column = parent is { } beside ? columns[beside] + 1 : 0;
            while (taken.Exists(t => t.Column == column && t.From <= last[i] && rows[i] <= t.To))
            {
                column++;
            }

            columns[i] = column;
            taken.Add((column, rows[i], last[i]));
        }

        return columns;
    }

    /// <summary>The child that goes on in its parent's column: the surviving one, or else the last.</summary>
    private static int?[] Heirs(IReadOnlyList<StateTreeNode> nodes)
    {
        var heirs = new int?[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Parent is { } parent && (heirs[parent] is not { } heir || nodes[heir].IsLost))
            {
                heirs[parent] = i;
            }
        }

        return heirs;
    }

    private static int[] LastRows(IReadOnlyList<StateTreeNode> nodes, int[] rows)
    {
        var last = (int[])rows.Clone();
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i].Parent is { } parent)
            {
                last[parent] = Math.Max(last[parent], last[i]);
            }
        }

        return last;
    }
}
