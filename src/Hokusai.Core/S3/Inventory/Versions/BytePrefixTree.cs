using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Finds the longest of some prefixes that a key begins with, in one look at the key's first bytes: a radix tree in two arrays, in which no step waits for more than two loads.</summary>
internal sealed class BytePrefixTree
{
    private const int ByteValues = byte.MaxValue + 1;

    private readonly Node[] _nodes;

    // The node that follows a node where the next byte is so; 0, the root, for none.
    private readonly ushort[] _next;

    /// <summary>Builds the tree.</summary>
    /// <param name="sorted">
    /// The prefixes in the order of their bytes, the empty one among them, at most some 30,000 (S3 takes 1,000 rules); a prefix's place is what the tree finds.
    /// </param>
    public BytePrefixTree(byte[][] sorted)
    {
        var nodes = new List<(Node Node, ushort[] Branches)>();
        Add(nodes, sorted, 0, sorted.Length, 0, 0);
        _nodes = [.. nodes.Select(node => node.Node)];
        _next = [.. nodes.SelectMany(node => node.Branches)];
    }

    /// <summary>The place of the longest prefix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> key)
    {
        // Unchecked: the branches hold numbers of nodes alone.
        ref var next = ref MemoryMarshal.GetArrayDataReference(_next);
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref var node = ref nodes;
        var number = 0;
        for (var at = 0; at < key.Length; at += node.Length)
        {
            number = Unsafe.Add(ref next, (number * ByteValues) + key[at]);
            if (number == 0)
            {
                break;
            }

            ref var child = ref Unsafe.Add(ref nodes, number);
            if (!child.IsLabelOf(key[at..]))
            {
                break;
            }

            node = ref child;
        }

        return node.Place;
    }

    private static ushort Add(List<(Node Node, ushort[] Branches)> nodes, byte[][] sorted, int first, int end, int labelStart, int above)
    {
        // What all prefixes of the branch have in common.
        var depth = labelStart + sorted[first].AsSpan(labelStart).CommonPrefixLength(sorted[end - 1].AsSpan(labelStart));
        var isOwn = sorted[first].Length == depth;
        var place = isOwn ? first : above;
        var number = checked((ushort)nodes.Count);
        var branches = new ushort[ByteValues];
        nodes.Add((new Node(sorted[first][labelStart..depth], place), branches));
        for (var start = isOwn ? first + 1 : first; start < end;)
        {
            var following = start + 1;
            while (following < end && sorted[following][depth] == sorted[start][depth])
            {
                following++;
            }

            branches[sorted[start][depth]] = Add(nodes, sorted, start, following, depth, place);
            start = following;
        }

        return number;
    }

    /// <summary>A branching of the prefixes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Node
    {
        private readonly byte[] _label;
        private readonly ulong _labelWord;
        private readonly ulong _labelMask;

        public Node(byte[] label, int place)
        {
            Span<byte> word = stackalloc byte[sizeof(ulong)];
            var inWord = Math.Min(label.Length, sizeof(ulong));
            word.Clear();
            label.AsSpan(0, inWord).CopyTo(word);
            (_label, Place, Length) = (label, place, label.Length);
            _labelWord = BinaryPrimitives.ReadUInt64LittleEndian(word);
            _labelMask = inWord == 0 ? 0 : ulong.MaxValue >> (8 * (sizeof(ulong) - inWord));
        }

        /// <summary>The place of the longest prefix up to here.</summary>
        public int Place { get; }

        /// <summary>Bytes between the branching above and this one.</summary>
        public int Length { get; }

        // Most labels are short and most keys are longer than a word: one comparison.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsLabelOf(ReadOnlySpan<byte> key) => key.Length >= sizeof(ulong) && Length <= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(key) & _labelMask) == _labelWord
            : key.StartsWith(_label);
    }
}
