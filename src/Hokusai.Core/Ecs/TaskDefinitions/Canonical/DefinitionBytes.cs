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
    public static DefinitionNode Read(byte[] bytes)
    {
        var reader = new DefinitionBytesReader(bytes, texts: null);
        return Read(ref reader);
    }

    /// <summary>The trees of the bytes of two definitions, without parts that say the same in both, of which most definitions consist. A mask says nothing, and stays.</summary>
    /// <param name="left">The bytes of the one.</param>
    /// <param name="right">The bytes of the other.</param>
    /// <param name="texts">Texts that need not be made again.</param>
    public static (DefinitionNode Left, DefinitionNode Right) ReadDifferent(byte[] left, byte[] right, DefinitionTexts texts)
    {
        var leftReader = new DefinitionBytesReader(left, texts);
        var rightReader = new DefinitionBytesReader(right, texts);
        return ReadDifferent(ref leftReader, ref rightReader);
    }

    private static (DefinitionNode Left, DefinitionNode Right) ReadDifferent(ref DefinitionBytesReader left, ref DefinitionBytesReader right)
    {
        if (left.Rest[0] != right.Rest[0] || (Kind)left.Rest[0] is not (Kind.Members or Kind.List) || !HaveTheSameNames(left, right))
        {
            return (Read(ref left), Read(ref right));
        }

        var isList = (Kind)left.Byte() == Kind.List;
        _ = right.Byte();
        var count = left.Number();
        _ = right.Number();
        var (leftParts, rightParts) = (new List<DefinitionPart>(), new List<DefinitionPart>());
        for (var i = 0; i < count; i++)
        {
            var name = left.Utf8();
            _ = right.Utf8();
            var leftRest = left;
            var rightRest = right;
            var isOpen = Skip(ref leftRest) | Skip(ref rightRest);
            if (isOpen || !left.Rest[..^leftRest.Rest.Length].SequenceEqual(right.Rest[..^rightRest.Rest.Length]))
            {
                var text = left.TextOf(name);
                var (leftPart, rightPart) = ReadDifferent(ref left, ref right);
                leftParts.Add(new DefinitionPart(text, leftPart));
                rightParts.Add(new DefinitionPart(text, rightPart));
            }

            left = leftRest;
            right = rightRest;
        }

        return (new DefinitionGroup(isList, [.. leftParts]), new DefinitionGroup(isList, [.. rightParts]));
    }

    private static bool HaveTheSameNames(DefinitionBytesReader left, DefinitionBytesReader right)
    {
        _ = left.Byte();
        _ = right.Byte();
        var count = left.Number();
        if (count != right.Number())
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!left.Utf8().SequenceEqual(right.Utf8()))
            {
                return false;
            }

            Skip(ref left);
            Skip(ref right);
        }

        return true;
    }

    /// <summary>Goes behind a value, and says whether something in it is masked.</summary>
    private static bool Skip(ref DefinitionBytesReader reader)
    {
        var kind = (Kind)reader.Byte();
        switch (kind)
        {
            case Kind.Mask:
                return true;
            case Kind.Text:
                _ = reader.Utf8();
                return false;
            case Kind.Sequence:
                for (var left = reader.Number(); left > 0; left--)
                {
                    _ = reader.Utf8();
                }

                return false;
            default:
                var isOpen = false;
                for (var left = reader.Number(); left > 0; left--)
                {
                    _ = reader.Utf8();
                    isOpen |= Skip(ref reader);
                }

                return isOpen;
        }
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
                writer.Write(group.Parts.Length);
                for (var i = 0; i < group.Parts.Length; i++)
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
