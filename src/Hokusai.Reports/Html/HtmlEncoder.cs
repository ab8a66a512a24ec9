using System.Text;
using HandlebarsDotNet;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html;

/// <summary>
/// The one door through which text from the evidence enters the page: markup is escaped for element content and quoted
/// attributes alike, and what would steer or hide (control, bidirectional and invisible characters) is shown as its escape.
/// </summary>
internal sealed class HtmlEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        foreach (var letter in SafeText.Prose(text ?? ""))
        {
            switch (letter)
            {
                case '<':
                    target.Write("&lt;");
                    break;
                case '>':
                    target.Write("&gt;");
                    break;
                case '&':
                    target.Write("&amp;");
                    break;
                case '"':
                    target.Write("&quot;");
                    break;
                case '\'':
                    target.Write("&#39;");
                    break;
                default:
                    target.Write(letter);
                    break;
            }
        }
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var gathered = new StringBuilder();
        while (text?.MoveNext() == true)
        {
            gathered.Append(text.Current);
        }

        Encode(gathered, target);
    }
}
