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

    // ECS's longest names are 255 characters each; a terminal shows two lines of both.
    private const int NameLength = 150;

    public static void Write(Investigation investigation, IAnsiConsole console)
    {
        WriteCharts(RevisionText.Draw(investigation, StepsShown), ServiceWords.Overlaps(investigation), console);
        if (investigation.Reversions.Count == 0)
        {
            return;
        }

        InvestigationView.Heading(console, "Steps back");
        var steps = ServiceWords.Reversions(investigation);
        foreach (var line in steps.Take(LinesShown))
        {
            InvestigationView.Paragraph(console, line, indent: 2);
        }

        if (steps.Count > LinesShown)
        {
            InvestigationView.Paragraph(console, $"and {steps.Count - LinesShown} more: see --report", indent: 2);
        }
    }

    private static void WriteCharts(IReadOnlyList<(string Service, string Chart)> charts, IReadOnlyList<string> overlaps, IAnsiConsole console)
    {
        if (charts.Count + overlaps.Count == 0)
        {
            return;
        }

        InvestigationView.Heading(console, "Revisions over time");
        foreach (var (service, chart) in charts.Take(ChartsShown))
        {
            InvestigationView.Paragraph(console, SafeText.Short(service, NameLength), indent: 2);
            foreach (var line in chart.TrimEnd('\n').Split('\n'))
            {
                console.WriteLine("  " + SafeText.Line(line));
            }

            console.WriteLine();
        }

        if (charts.Count > ChartsShown)
        {
            InvestigationView.Paragraph(console, $"Of {charts.Count - ChartsShown} more: see --report", indent: 2);
            console.WriteLine();
        }

        InvestigationView.TextList(
            console, null, overlaps.Count <= LinesShown ? overlaps : [.. overlaps.Take(LinesShown), $"and {overlaps.Count - LinesShown} more: see --report"]);
    }
}
