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

    /// <summary>Orders bytes: any order that is always the same.</summary>
    public static IComparer<byte[]> Order { get; } = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    /// <summary>The bytes of a tree.</summary>
    public static byte[] Of(DefinitionNode node)
    {
        var writer = new DefinitionBytesWriter();
        try
        {
            Write(ref writer, node);
            return writer.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The tree of bytes that <see cref="Of"/> made.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="texts">Texts that need not be made again; null for none.</param>
    public static DefinitionNode Read(byte[] bytes, DefinitionTexts? texts = null)
    {
        var reader = new DefinitionBytesReader(bytes, texts);
        return Read(ref reader);
    }

    private static void Write(ref DefinitionBytesWriter writer, DefinitionNode node)
    {
        switch (node)
        {
            case DefinitionText text:
                writer.Write((byte)Kind.Text);
                writer.Write(text.Value);
                break;
            case DefinitionSequence sequence:
                writer.Write((byte)Kind.Sequence);
                writer.Write(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    writer.Write(item);
                }

                break;
            case DefinitionGroup group:
                writer.Write((byte)(group.IsList ? Kind.List : Kind.Members));
                writer.Write(group.Parts.Count);
                for (var i = 0; i < group.Parts.Count; i++)
                {
                    writer.Write(group.Parts[i].Name);
                    Write(ref writer, group.Parts[i].Value);
                }

                break;
            default:
                writer.Write((byte)Kind.Mask);
                break;
        }
    }

    private static DefinitionNode Read(ref DefinitionBytesReader reader)
    {
        var kind = (Kind)reader.Byte();
        switch (kind)
        {
            case Kind.Text:
                return new DefinitionText(reader.Text());
            case Kind.Sequence:
                var items = new string[reader.Number()];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = reader.Text();
                }

                return new DefinitionSequence(items);
            case Kind.Mask:
                return DefinitionMask.Only;
            default:
                var parts = new DefinitionPart[reader.Number()];
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] = new DefinitionPart(reader.Text(), Read(ref reader));
                }

                return new DefinitionGroup(kind == Kind.List, parts);
        }
    }
}
