using System.Buffers;

namespace Hokusai.Core.Trail.Files;

/// <summary>What stands between elements, and in front of a list's bracket.</summary>
internal static class JsonGap
{
    private static readonly SearchValues<byte> s_blank = SearchValues.Create(" \t\r\n,\uFEFF"u8);

    /// <summary>Whether nothing but space, commas and byte order marks (of files strung together) stands here.</summary>
    public static bool IsClean(ReadOnlySpan<byte> gap)
        => gap.IsEmpty || (gap.Length == 1 && gap[0] == ',') || gap.IndexOfAnyExcept(s_blank) < 0;

    /// <summary>How many elements of a list stand here: <c>, null, "text", </c> has two.</summary>
    public static int CountElements(ReadOnlySpan<byte> gap)
    {
        var count = 0;
        var inString = false;
        var inElement = false;
        for (var i = 0; i < gap.Length; i++)
        {
            var current = gap[i];
            if (inString)
            {
                if (current == '\\')
                {
                    i++;
                }
                else if (current == '"')
                {
                    inString = false;
                }
            }
            else if (current == ',')
            {
                inElement = false;
            }
            else if (current is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                count += inElement ? 0 : 1;
                inElement = true;
                inString = current == '"';
            }
        }

        return count;
    }

    /// <summary>Whether the text before a bracket ends with the name of a list of records: <c>"Records" :</c>.</summary>
    public static bool IsRecordList(ReadOnlySpan<byte> before)
    {
        before = TrimEnd(before);
        if (before.IsEmpty || before[^1] != ':')
        {
            return false;
        }

        before = TrimEnd(before[..^1]);
        return EndsWithName(before, "\"Records\""u8) || EndsWithName(before, "\"Events\""u8);
    }

    // A quote that is itself escaped does not open a name: "x\"Records" is another name.
    private static bool EndsWithName(ReadOnlySpan<byte> text, ReadOnlySpan<byte> quotedName)
        => text.EndsWith(quotedName)
            && (text.Length == quotedName.Length || text[text.Length - quotedName.Length - 1] != '\\');

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        var last = text.LastIndexOfAnyExcept(" \t\r\n"u8);
        return text[..(last + 1)];
    }
}
