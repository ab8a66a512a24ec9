using System.Text;
using Hokusai.Core.Monitoring.Export.Hcl;

namespace Hokusai.Core.S3.Configuration;

/// <summary>Texts of a configuration as a message can show them: one line, nothing hidden, not endless.</summary>
internal static class VisibleText
{
    // An ID has at most 255 characters, a prefix 1,024; a message needs the beginning.
    private const int MaxLength = 100;

    /// <summary>The text with a replacement character for each that a reader would not see.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (visible.Length >= MaxLength)
            {
                return visible.Append('…').ToString();
            }

            visible.Append(HclQuoting.IsHidden(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return visible.ToString();
    }
}
