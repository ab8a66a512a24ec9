using Hokusai.Reports.Deletions;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>Who changed the lifecycle rules, and what was deleted.</summary>
internal static class DeletionView
{
    // A screen; the reports have all of them.
    private const int LinesShown = 8;

    public static void Write(Investigation investigation, IAnsiConsole console)
    {
        WriteLines("Changes of lifecycle rules", DeletionWords.Changes(investigation), console);
        WriteLines("Deletions", DeletionWords.Deletions(investigation), console);
    }

    private static void WriteLines(string heading, IReadOnlyList<string> lines, IAnsiConsole console)
    {
        if (lines.Count == 0)
        {
            return;
        }

        InvestigationView.Heading(console, heading);
        foreach (var line in lines.Take(LinesShown))
        {
            InvestigationView.Paragraph(console, line, indent: 2);
        }

        if (lines.Count > LinesShown)
        {
            InvestigationView.Paragraph(console, $"and {lines.Count - LinesShown} more: see --report", indent: 2);
        }
    }
}
