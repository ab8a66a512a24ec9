using System.Globalization;
using System.Text;

namespace Hokusai.PS.Views;

/// <summary>Text of the views in Hokusai.PS.Format.ps1xml; objects on the pipeline keep what the evidence says.</summary>
public static class DisplayText
{
    /// <summary>
    /// Text from evidence, made safe for a terminal: escape sequences and direction overrides in a name stay visible text.
    /// </summary>
    public static string Clean(object? value)
    {
        var text = value?.ToString() ?? "";
        if (!text.EnumerateRunes().Any(IsHarmful))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(IsHarmful(rune) ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>A time as it stands in CloudTrail, readable: <c>2025-07-18 14:05:09Z</c>. Pasted into -StartTime it means the same moment.</summary>
    public static string Utc(DateTimeOffset? time)
        => time is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    /// <summary>The words in lines of at most the given width, each behind the indentation. A word that is longer gets a line of its own.</summary>
    internal static IEnumerable<string> Wrap(string text, int indent, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > width)
            {
                yield return new string(' ', indent) + line;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return new string(' ', indent) + line;
        }
    }

    private static bool IsHarmful(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
