using System.Buffers;
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
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>&\"'");

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        var rest = SafeText.Prose(text ?? "").AsSpan();
        for (var next = rest.IndexOfAny(Markup); next >= 0; next = rest.IndexOfAny(Markup))
        {
            target.Write(rest[..next]);
            target.Write(rest[next] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(next + 1)..];
        }

        target.Write(rest);
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
