using Hokusai.Reports.Services;
using Hokusai.Reports.Text;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>What the services ran over time, and their steps back, within 80 columns.</summary>
internal static class ServiceView
{
    // A screen; the reports have all of them.
    private const int ChartsShown = 3;
    private const int StepsShown = 16;
    private const int LinesShown = 8;

    public static void Write(Investigation investigation, IAnsiConsole console)
    {
        var charts = RevisionText.Draw(investigation, StepsShown);
        if (charts.Count + investigation.Reversions.Count == 0)
        {
            return;
        }

        InvestigationView.Heading(console, "Revisions over time");
        foreach (var (service, chart) in charts.Take(ChartsShown))
        {
            InvestigationView.Paragraph(console, service, indent: 2);
            foreach (var line in chart.TrimEnd('\n').Split('\n'))
            {
                console.WriteLine("  " + SafeText.Line(line));
            }

            console.WriteLine();
        }

        if (charts.Count > ChartsShown)
        {
            InvestigationView.Paragraph(console, $"and {charts.Count - ChartsShown} more services: see --report", indent: 2);
        }

        List(console, ServiceWords.Overlaps(investigation));
        if (investigation.Reversions.Count > 0)
        {
            InvestigationView.Heading(console, "Steps back");
            List(console, ServiceWords.Reversions(investigation));
        }
    }

    private static void List(IAnsiConsole console, IReadOnlyList<string> lines)
        => InvestigationView.TextList(console, null, lines.Count <= LinesShown ? lines : [.. lines.Take(LinesShown), $"and {lines.Count - LinesShown} more: see --report"]);
}
