using System.Text;
using Hokusai.Reports.Family;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Markdown;

/// <summary>The family tree of a state in box-drawing characters, for where no picture can be.</summary>
internal static class StateTreeText
{
    // Longer names would push the times and fates out of a code block's view.
    private const int NameLength = 40;

    public static string Draw(StateTree tree)
    {
        var text = new StringBuilder();
        var children = tree.Nodes
            .Select((node, i) => (node.Parent, i))
            .Where(p => p.Parent is not null)
            .ToLookup(p => p.Parent!.Value, p => p.i);

        // A stack, not recursion: a damaged history may fork at every version.
        var open = new Stack<(int Node, string First, string Below)>(tree.Nodes
            .Select((node, i) => (node, i))
            .Where(p => p.node.Parent is null)
            .Select(p => (p.i, "", ""))
            .Reverse());
        while (open.TryPop(out var next))
        {
            var node = tree.Nodes[next.Node];
            var first = next.First;
            if (node.HiddenBefore > 0)
            {
                text.Append(first).Append("⋮ ").Append(Words.Count(node.HiddenBefore, "version")).Append(" not shown\n");
                first = next.Below;
            }

            text.Append(first).Append(Describe(node)).Append('\n');
            Push(open, [.. children[next.Node]], next.Below);
        }

        return text.ToString();
    }

    private static void Push(Stack<(int Node, string First, string Below)> open, int[] children, string indent)
    {
        for (var i = children.Length - 1; i >= 0; i--)
        {
            open.Push(children.Length == 1
                ? (children[i], indent, indent)
                : i < children.Length - 1
                    ? (children[i], indent + "├── ", indent + "│   ")
                    : (children[i], indent + "└── ", indent + "    "));
        }
    }

    private static string Describe(StateTreeNode node)
    {
        var text = new StringBuilder($"serial {node.Serial}");
        if (node.Time is { } time)
        {
            text.Append("  ").Append(TimeText.Full(time));
        }

        if (node.Version is null)
        {
            text.Append("  (not stored)");
        }
        else
        {
            text.Append("  ").Append(node.Version.Writer is { } writer
                ? SafeText.Short(writer.Name, NameLength)
                : "writer unknown");
        }

        if (node.Version?.IsRestored == true)
        {
            text.Append("  (an old version put back)");
        }

        return text.Append(node.EndsHere ? "  ✕ overwritten, ends here" : node.IsLost ? "  (overwritten)" : "").ToString();
    }
}
