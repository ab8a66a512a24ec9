using System.Runtime.CompilerServices;
using System.Text;

namespace Hokusai.Core.S3.Simulation;

/// <summary>Finds, for a key, the plan of all rules whose prefix the key begins with; a radix tree over the prefixes' bytes.</summary>
internal sealed class PrefixTree
{
    private readonly byte[] _label;
    private readonly byte[] _firstBytes;
    private readonly PrefixTree[] _children;
    private readonly LifecyclePlan _plan;

    /// <summary>Builds the tree of some rules.</summary>
    public PrefixTree(IEnumerable<CompiledRule> rules)
        : this([], [.. rules.Select(rule => (Encoding.UTF8.GetBytes(rule.Prefix), rule)).OrderBy(entry => entry.Item1, ByteOrder.Instance)], depth: 0, [])
    {
    }

    private PrefixTree(byte[] label, ReadOnlySpan<(byte[] Prefix, CompiledRule Rule)> sorted, int depth, IReadOnlyList<CompiledRule> above)
    {
        _label = label;
        depth += label.Length;

        // Sorted, the prefixes that end here come first.
        var own = 0;
        while (own < sorted.Length && sorted[own].Prefix.Length == depth)
        {
            own++;
        }

        var rules = above.ToList();
        foreach (var (_, rule) in sorted[..own])
        {
            rules.Add(rule);
        }

        _plan = new LifecyclePlan(rules);

        var firstBytes = new List<byte>();
        var children = new List<PrefixTree>();
        for (var start = own; start < sorted.Length;)
        {
            var first = sorted[start].Prefix[depth];
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Prefix[depth] == first)
            {
                end++;
            }

            var length = sorted[start].Prefix.AsSpan(depth).CommonPrefixLength(sorted[end - 1].Prefix.AsSpan(depth));
            firstBytes.Add(first);
            children.Add(new PrefixTree(sorted[start].Prefix[depth..(depth + length)], sorted[start..end], depth, rules));
            start = end;
        }

        _firstBytes = [.. firstBytes];
        _children = [.. children];
        MostOutcomes = Math.Max(_plan.MostOutcomes, children.Count == 0 ? 0 : children.Max(child => child.MostOutcomes));
    }

    /// <summary>How many outcomes one version can have at most.</summary>
    public int MostOutcomes { get; }

    /// <summary>The plan for a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LifecyclePlan Find(ReadOnlySpan<byte> key)
    {
        var node = this;
        while (!key.IsEmpty)
        {
            var at = node._firstBytes.AsSpan().IndexOf(key[0]);
            if (at < 0 || !key.StartsWith(node._children[at]._label))
            {
                break;
            }

            node = node._children[at];
            key = key[node._label.Length..];
        }

        return node._plan;
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
