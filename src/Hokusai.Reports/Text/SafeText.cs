using System.Globalization;
using System.Text;

namespace Hokusai.Reports.Text;

/// <summary>
/// Text from the evidence, made safe to look at: characters that steer a terminal, reorder a line or are invisible
/// are shown as their escape (<c>\u202E</c>), so that what the reader sees is what the record says.
/// </summary>
public static class SafeText
{
    /// <summary>One line: line breaks and tabs become a space each.</summary>
    public static string Line(string text) => Clean(text, keepBreaks: false);

    /// <summary>Prose: line breaks stay, as <c>\n</c>.</summary>
    public static string Prose(string text) => Clean(text, keepBreaks: true);

    /// <summary>One line of at most <paramref name="length"/> characters, the last an ellipsis where something was cut.</summary>
    public static string Short(string text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
        {
            return line;
        }

        // A cut between the halves of a surrogate pair would leave an invalid character.
        var cut = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return string.Concat(line.AsSpan(0, cut), "…");
    }

    private static string Clean(string text, bool keepBreaks)
    {
        var start = FirstUnsafe(text);
        if (start < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 16).Append(text, 0, start);
        var rest = text.AsSpan(start);
        while (!rest.IsEmpty)
        {
            // An unpaired surrogate decodes as U+FFFD, which is what a reader should see of it.
            _ = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            rest = rest[length..];
            Append(clean, rune, keepBreaks);
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune, bool keepBreaks)
    {
        switch (rune.Value)
        {
            case '\n':
                clean.Append(keepBreaks ? '\n' : ' ');
                break;
            case '\r' or '\t':
                clean.Append(' ');
                break;
            default:
                if (!IsUnsafe(rune))
                {
                    clean.Append(rune.ToString());
                }
                else if (rune.IsBmp)
                {
                    clean.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
                }
                else
                {
                    clean.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
                }

                break;
        }
    }

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || IsUnsafe(new Rune(text[i])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
