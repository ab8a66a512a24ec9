using System.Text;

namespace Hokusai.Core.Monitoring.Export.Hcl;

/// <summary>Breaks remarks into lines.</summary>
internal static class CommentLines
{
    /// <summary>The lines, of at most the width where its words allow that; nothing in the text ends the remark.</summary>
    public static IEnumerable<string> Of(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in Visible(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(line.Length == 0 ? "" : " ").Append(word);
            }

            yield return line.ToString();
        }
    }

    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(rune => HclQuoting.IsHidden(rune) ? " " : rune.ToString()));
}
