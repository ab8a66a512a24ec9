using System.Text.Json;

namespace Hokusai.Core.Trail.Files;

/// <summary>What stands between elements, and in front of a list's bracket.</summary>
internal static class JsonGap
{
    /// <summary><c>Records</c> with every letter as an escape of six bytes, and its quotes.</summary>
    private const int LongestName = (7 * 6) + 2;

    /// <summary>Whether nothing but space, commas and byte order marks (of files strung together) stands here.</summary>
    public static bool IsClean(ReadOnlySpan<byte> gap) => IndexOfContent(gap) < 0;

    /// <summary>Where something else than that begins; negative where nothing does.</summary>
    public static int IndexOfContent(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((byte)',' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0xEF or 0xBB or 0xBF))
            {
                return i;
            }
        }

        return -1;
    }

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

        var name = LastString(TrimEnd(before[..^1]));
        if (name.IsEmpty || name.Length > LongestName)
        {
            return false;
        }

        var reader = new Utf8JsonReader(name);
        try
        {
            return reader.Read() && (JsonTokenText.Is(ref reader, "Records"u8) || JsonTokenText.Is(ref reader, "Events"u8));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The string, with its quotes, that the text ends with. Quotes inside a string follow a backslash; the one that opens it does not.</summary>
    private static ReadOnlySpan<byte> LastString(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[^1] != '"')
        {
            return default;
        }

        for (var start = text.Length - 2; start >= 0 && text.Length - start <= LongestName; start--)
        {
            if (text[start] == '"' && (start == 0 || text[start - 1] != '\\'))
            {
                return text[start..];
            }
        }

        return default;
    }

    private static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[^1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            text = text[..^1];
        }

        return text;
    }
}
