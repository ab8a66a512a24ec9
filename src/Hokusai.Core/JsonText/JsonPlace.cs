using System.Text;
using System.Text.Json;

namespace Hokusai.Core.JsonText;

/// <summary>Where in a text something stands, as editors count: lines and columns from 1.</summary>
internal readonly record struct JsonPlace(int Line, int Column)
{
    /// <summary>The place of a byte.</summary>
    public static JsonPlace Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new JsonPlace(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>The byte at which a parser that was given the text from <paramref name="start"/> on gave up.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> utf8, int start, JsonException exception)
    {
        var offset = start;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var end = utf8[offset..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            offset += end + 1;
        }

        return (int)Math.Min(offset + (exception.BytePositionInLine ?? 0), utf8.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, column {Column}";
}
