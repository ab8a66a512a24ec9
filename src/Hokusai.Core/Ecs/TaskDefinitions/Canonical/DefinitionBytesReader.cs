using System.Text;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>Reads what <see cref="DefinitionBytesWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="texts">Texts that need not be made again; null for none.</param>
internal ref struct DefinitionBytesReader(ReadOnlySpan<byte> bytes, DefinitionTexts? texts)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The next byte.</summary>
    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    /// <summary>The next number.</summary>
    public int Number()
    {
        var (number, shift) = (0, 0);
        byte next;
        do
        {
            next = Byte();
            number |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F);

        return number;
    }

    /// <summary>What is not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>The next text.</summary>
    public string Text() => TextOf(Utf8());

    /// <summary>The bytes of the next text.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var length = Number();
        var utf8 = _rest[..length];
        _rest = _rest[length..];
        return utf8;
    }

    /// <summary>The text of bytes that <see cref="Utf8"/> gave.</summary>
    public readonly string TextOf(ReadOnlySpan<byte> utf8) => texts is null ? Encoding.UTF8.GetString(utf8) : texts.Of(utf8);
}
