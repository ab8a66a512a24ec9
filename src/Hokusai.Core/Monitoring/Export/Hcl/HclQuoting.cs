using System.Globalization;
using System.Text;

namespace Hokusai.Core.Monitoring.Export.Hcl;

/// <summary>
/// Texts in quotes, so that HCL reads back what was written: https://developer.hashicorp.com/terraform/language/expressions/strings.
/// HCL itself brings every text into Unicode's normal form C.
/// </summary>
internal static class HclQuoting
{
    // What an object's member cannot be called without quotes: "for" would begin an expression, the others are values or part of one.
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal) { "for", "null", "true", "false" };

    /// <summary>The text in quotes.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>A member's name, in quotes where it needs them.</summary>
    public static string Key(string name)
        => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !s_keywords.Contains(name) ? name : Quote(name);

    /// <summary>The text as it stands between quotes.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 2);
        var marker = default(char);
        foreach (var rune in text.EnumerateRunes())
        {
            // "${" and "%{" begin a template unless the marker is doubled. Only the last marker counts: those before it stand for themselves.
            if (rune.Value == '{' && marker != default)
            {
                escaped.Append(marker);
            }

            marker = rune.Value is '$' or '%' ? (char)rune.Value : default;
            Append(escaped, rune);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        _ = rune.Value switch
        {
            '"' => escaped.Append("\\\""),
            '\\' => escaped.Append("\\\\"),
            '\n' => escaped.Append("\\n"),
            '\r' => escaped.Append("\\r"),
            '\t' => escaped.Append("\\t"),
            _ when !IsHidden(rune) => escaped.Append(rune.ToString()),
            <= 0xFFFF => escaped.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            _ => escaped.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
        };
    }

    /// <summary>Whether a reviewer would not see the character, or see it where it is not: controls, marks of direction, separators of lines.</summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
