using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Finds the longest of some prefixes that a key begins with, in one look at the key's first bytes.</summary>
internal sealed class BytePrefixTree
{
    private readonly byte[] _label;
    private readonly ulong _labelWord;
    private readonly ulong _labelMask;
    private readonly int _place;
    private readonly byte[] _branches = new byte[byte.MaxValue + 1];
    private readonly BytePrefixTree[] _children;

    /// <summary>Builds the tree.</summary>
    /// <param name="sorted">The prefixes in the order of their bytes, the empty one among them; a prefix's place is what the tree finds.</param>
    public BytePrefixTree(byte[][] sorted)
        : this(sorted, 0, sorted.Length, 0, 0)
    {
    }

    private BytePrefixTree(byte[][] sorted, int first, int end, int labelStart, int above)
    {
        // What all prefixes of the branch have in common.
        var depth = labelStart + sorted[first].AsSpan(labelStart).CommonPrefixLength(sorted[end - 1].AsSpan(labelStart));
        _label = sorted[first][labelStart..depth];
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        var inWord = Math.Min(_label.Length, sizeof(ulong));
        word.Clear();
        _label.AsSpan(0, inWord).CopyTo(word);
        _labelWord = BinaryPrimitives.ReadUInt64LittleEndian(word);
        _labelMask = inWord == 0 ? 0 : ulong.MaxValue >> (8 * (sizeof(ulong) - inWord));
        var isOwn = sorted[first].Length == depth;
        _place = isOwn ? first : above;
        var children = new List<BytePrefixTree>();
        for (var start = isOwn ? first + 1 : first; start < end;)
        {
            var next = start + 1;
            while (next < end && sorted[next][depth] == sorted[start][depth])
            {
                next++;
            }

            // From 1, for 0 is no branch; UTF-8, which prefixes are in, leaves enough bytes out.
            children.Add(new BytePrefixTree(sorted, start, next, depth, _place));
            _branches[sorted[start][depth]] = checked((byte)children.Count);
            start = next;
        }

        _children = [.. children];
    }

    /// <summary>The place of the longest prefix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> key)
    {
        var node = this;
        for (var at = 0; at < key.Length; at += node._label.Length)
        {
            var branch = node._branches[key[at]];
            if (branch == 0)
            {
                break;
            }

            var child = node._children[branch - 1];
            if (!child.IsLabelOf(key[at..]))
            {
                break;
            }

            node = child;
        }

        return node._place;
    }

    // Most labels are short and most keys are longer than a word: one comparison.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsLabelOf(ReadOnlySpan<byte> key) => key.Length >= sizeof(ulong) && _label.Length <= sizeof(ulong)
        ? (BinaryPrimitives.ReadUInt64LittleEndian(key) & _labelMask) == _labelWord
        : key.StartsWith(_label);
}
