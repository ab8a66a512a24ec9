using System.Globalization;
using System.Text;

namespace Hokusai.Cli;

/// <summary>Text from evidence, made safe for a terminal: escape sequences and direction overrides in a name stay visible text.</summary>
internal static class TerminalText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHarmful = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator;
            if (isHarmful && rune.Value != '\n')
            {
                clean.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
