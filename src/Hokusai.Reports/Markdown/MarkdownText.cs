using System.Text;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Markdown;

/// <summary>Text from the evidence as literal GitHub-flavoured Markdown: no markup, no link, no mention comes out of it.</summary>
internal static class MarkdownText
{
    private const string Punctuation = "\\`*_[]|~$";

    // What makes a list, a heading's underline or a rule at the start of a line.
    private const string BlockStarts = "-+=";

    // An empty comment between two characters keeps GitHub from making a mention, an issue link or a web link of them.
    private const string Break = "<!-- -->";

    /// <summary>One line, for a paragraph or a table cell.</summary>
    public static string Line(string text) => Escape(SafeText.Line(text).Trim());

    /// <summary>
    /// Prose and what is quoted in it: lines stay lines and keep their indentation, also in the item of a list, where Markdown's
    /// own paragraphs and code blocks would need the item's indentation.
    /// </summary>
    public static string Prose(string text)
        => string.Join("<br>", SafeText.Prose(text).Trim().Split('\n').Select(line =>
        {
            var content = line.TrimStart();
            return string.Concat(Enumerable.Repeat("&nbsp;", line.Length - content.Length)) + Escape(content.TrimEnd());
        }));

    /// <summary>
    /// A name or pointer as code, also inside a table: as the HTML element, since a code span can hold neither a pipe
    /// in a table nor, safely, backticks.
    /// </summary>
    public static string Code(string text) => $"<code>{Line(text)}</code>";

    /// <summary>A fenced block around <paramref name="text"/>, its fence longer than any run of backticks inside.</summary>
    /// <param name="text">The text, safe to look at.</param>
    /// <param name="language">What it is written in, for its colours.</param>
    public static string Fence(string text, string language = "text")
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            switch (letter)
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '@':
                case ':' when i + 1 < text.Length && text[i + 1] == '/':
                    escaped.Append(letter).Append(Break);
                    break;
                case '#':
                    escaped.Append("\\#").Append(Break);
                    break;
                case '.' when IsWebPrefix(text, i):
                    escaped.Append("\\.").Append(Break);
                    break;
                case '.' or ')' when IsListNumber(text, i):
                    escaped.Append('\\').Append(letter);
                    break;
                default:
                    if (Punctuation.Contains(letter, StringComparison.Ordinal)
                        || (i == 0 && BlockStarts.Contains(letter, StringComparison.Ordinal)))
                    {
                        escaped.Append('\\');
                    }

                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsWebPrefix(string text, int dot)
        => dot >= 3 && text.AsSpan(dot - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool IsListNumber(string text, int dot)
        => dot > 0 && !text.AsSpan(0, dot).ContainsAnyExceptInRange('0', '9');
}
