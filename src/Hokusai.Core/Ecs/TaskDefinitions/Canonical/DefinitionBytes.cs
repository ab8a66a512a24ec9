using System.Text;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>A tree as bytes, the same for the same: small enough to keep for ten thousand revisions, and what is hashed.</summary>
internal static class DefinitionBytes
{
    private enum Kind : byte
    {
        Text,
        Sequence,
        Mask,
        Members,
        List,
    }

    // A definition of one container with twenty variables takes about as much.
    private const int UsualSize = 2048;

    /// <summary>Orders bytes: any order that is always the same.</summary>
    public static IComparer<byte[]> Order { get; } = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    /// <summary>The bytes of a tree.</summary>
    public static byte[] Of(DefinitionNode node)
    {
        using var bytes = new MemoryStream(UsualSize);
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Write(writer, node);
        }

        return bytes.ToArray();
    }

    /// <summary>The tree of bytes that <see cref="Of"/> made.</summary>
    public static DefinitionNode Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return Read(reader);
    }

    private static void Write(BinaryWriter writer, DefinitionNode node)
    {
        switch (node)
        {
            case DefinitionText text:
                writer.Write((byte)Kind.Text);
                writer.Write(text.Value);
                break;
            case DefinitionSequence sequence:
                writer.Write((byte)Kind.Sequence);
                writer.Write7BitEncodedInt(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    writer.Write(item);
                }

                break;
            case DefinitionGroup group:
                writer.Write((byte)(group.IsList ? Kind.List : Kind.Members));
                writer.Write7BitEncodedInt(group.Parts.Count);
                foreach (var part in group.Parts)
                {
                    writer.Write(part.Name);
                    Write(writer, part.Value);
                }

                break;
            default:
                writer.Write((byte)Kind.Mask);
                break;
        }
    }

    private static DefinitionNode Read(BinaryReader reader)
    {
        var kind = (Kind)reader.ReadByte();
        switch (kind)
        {
            case Kind.Text:
                return new DefinitionText(reader.ReadString());
            case Kind.Sequence:
                var items = new string[reader.Read7BitEncodedInt()];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = reader.ReadString();
                }

                return new DefinitionSequence(items);
            case Kind.Mask:
                return DefinitionMask.Only;
            default:
                var parts = new DefinitionPart[reader.Read7BitEncodedInt()];
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] = new DefinitionPart(reader.ReadString(), Read(reader));
                }

                return new DefinitionGroup(kind == Kind.List, parts);
        }
    }
}
