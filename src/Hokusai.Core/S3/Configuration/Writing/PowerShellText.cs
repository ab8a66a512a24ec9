using System.Globalization;
using System.Text;
using Hokusai.Core.Monitoring.Export.Hcl;

namespace Hokusai.Core.S3.Configuration.Writing;

/// <summary>
/// Texts as PowerShell reads them back, with nothing expanded and nothing hidden:
/// https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules.
/// </summary>
internal static class PowerShellText
{
    /// <summary>The text as an expression: in single quotes, and characters that a reader would not see by their numbers.</summary>
    public static string Quote(string text)
    {
        var parts = new List<string>();
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!HclQuoting.IsHidden(rune))
            {
                // PowerShell takes typographic quotes for quotes, too; doubled, each stands for itself.
                visible.Append(rune.ToString()).Append(rune.Value is '\'' or 0x2018 or 0x2019 or 0x201A or 0x201B ? rune.ToString() : "");
                continue;
            }

            Flush(parts, visible);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"[char]::ConvertFromUtf32(0x{rune.Value:x4})"));
        }

        Flush(parts, visible);
        return parts.Count switch
        {
            0 => "''",
            1 when parts[0][0] == '\'' => parts[0],
            _ => $"({string.Join(" + ", parts)})",
        };
    }

    private static void Flush(List<string> parts, StringBuilder visible)
    {
        if (visible.Length > 0)
        {
            parts.Add($"'{visible}'");
            visible.Clear();
        }
    }
}
