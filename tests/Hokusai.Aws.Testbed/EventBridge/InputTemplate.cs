using System.Text;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>A piece of a template: text as it is, or a placeholder.</summary>
/// <param name="Text">The text, or the name of the placeholder.</param>
/// <param name="IsPlaceholder">True for a placeholder.</param>
/// <param name="IsQuoted">True for a placeholder inside of a JSON string.</param>
/// <param name="IsKey">True for a placeholder that is, or is a part of, the name of a JSON member.</param>
internal readonly record struct InputTemplatePart(string Text, bool IsPlaceholder, bool IsQuoted, bool IsKey);

/// <summary>Cuts the template of an input transformer into its pieces.</summary>
internal static partial class InputTemplate
{
    /// <summary>The pieces, in their order. <c>&lt;</c> can't be escaped; where no name and no <c>&gt;</c> follow, it is text.</summary>
    public static IReadOnlyList<InputTemplatePart> Parse(string template)
    {
        var parts = new List<InputTemplatePart>();
        var text = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '<' && Placeholder().Match(template, i) is { Success: true } match)
            {
                parts.Add(new InputTemplatePart(text.ToString(), IsPlaceholder: false, isQuoted, IsKey: false));
                text.Clear();
                i += match.Length - 1;
                parts.Add(new InputTemplatePart(match.Groups["name"].Value, IsPlaceholder: true, isQuoted, IsColonNext(template, isQuoted ? EndOfString(template, i + 1) : i + 1)));
                continue;
            }

            text.Append(template[i]);
            if (isQuoted && template[i] == '\\' && i + 1 < template.Length)
            {
                text.Append(template[++i]);
            }
            else if (template[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        parts.Add(new InputTemplatePart(text.ToString(), IsPlaceholder: false, isQuoted, IsKey: false));
        return parts;
    }

    private static int EndOfString(string template, int index)
    {
        while (index < template.Length && template[index] != '"')
        {
            index += template[index] == '\\' ? 2 : 1;
        }

        return index + 1;
    }

    private static bool IsColonNext(string template, int index) => index < template.Length && template.AsSpan(index).TrimStart() is [':', ..];

    [GeneratedRegex("""\G<(?<name>[A-Za-z0-9_.-]+)>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
