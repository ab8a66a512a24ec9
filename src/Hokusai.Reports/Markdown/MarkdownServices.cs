using Hokusai.Reports.Services;
using Hokusai.Reports.Text;
using static Hokusai.Reports.Markdown.MarkdownText;

namespace Hokusai.Reports.Markdown;

/// <summary>What the services ran, how they went back, and how they were deployed.</summary>
internal static class MarkdownServices
{
    // A ticket is read, not searched; those that went back come first.
    private const int MaxCharts = 4;
    private const int MaxSteps = 24;
    private const int MaxReversions = 15;
    private const int MaxDeployments = 30;
    private const int MaxOverlaps = 8;
    private const int MaxEvidence = 6;
    private const int MaxCell = 200;

    public static void Write(Investigation investigation, TextWriter output)
    {
        var services = ServiceHistory.Of(investigation);
        if (services.Count == 0)
        {
            return;
        }

        WriteCharts(investigation, output);
        WriteReversions(NumberedReversion.Of(investigation), output);
        WriteDeployments(investigation, services, output);
    }

    private static void WriteCharts(Investigation investigation, TextWriter output)
    {
        output.Write("### Revisions over time\n\n");
        var charts = RevisionText.Draw(investigation, MaxSteps);
        foreach (var (service, chart) in charts.Take(MaxCharts))
        {
            output.Write($"{Code(SafeText.Short(service, MaxCell))}\n\n{Fence(chart)}\n");
        }

        output.Write(charts.Count == 0 ? "No service changed its revision.\n\n"
            : charts.Count > MaxCharts ? $"{Words.Count(charts.Count - MaxCharts, "further service")} not drawn here.\n\n" : "");
        var overlaps = ServiceWords.Overlaps(investigation);
        foreach (var overlap in overlaps.Take(MaxOverlaps))
        {
            output.Write($"- {Line(SafeText.Short(overlap, MaxCell * 2))}\n");
        }

        output.Write(overlaps.Count > MaxOverlaps ? $"- {Words.Count(overlaps.Count - MaxOverlaps, "further overlap")}\n\n" : overlaps.Count > 0 ? "\n" : "");
    }

    private static void WriteReversions(IReadOnlyList<NumberedReversion> reversions, TextWriter output)
    {
        if (reversions.Count == 0)
        {
            output.Write("No service went back in the evidence.\n\n");
            return;
        }

        output.Write("### Steps back\n\n");
        foreach (var numbered in reversions.Take(MaxReversions))
        {
            var reversion = numbered.Reversion;
            var content = reversion.ContentOf is { } of ? $", content of {Name(of)}" : "";
            output.Write($"#### {numbered.Number}. {Name(reversion.From)} → {Name(reversion.To)}: {Words.Of(reversion.Kind)}\n\n"
                + $"**{reversion.Confidence}**, {TimeText.Full(reversion.Time)}, {Name($"{reversion.Cluster}/{reversion.Service}")}, by {Cell(Words.Who(reversion))}{content}\n\n"
                + $"{Prose(reversion.Explanation)}\n\n");
            foreach (var missing in reversion.Missing)
            {
                output.Write($"- Would make it surer: {Prose(missing)}\n");
            }

            foreach (var evidence in reversion.Evidence.Take(MaxEvidence))
            {
                output.Write(evidence.Note is { } note ? $"- {Line(note)} {Code(evidence.ToString())}\n" : $"- {Code(evidence.ToString())}\n");
            }

            foreach (var evidence in reversion.EvidenceAgainst.Take(MaxEvidence))
            {
                output.Write($"- Against it: {(evidence.Note is { } note ? Line(note) + " " : "")}{Code(evidence.ToString())}\n");
            }

            output.Write("\n");
        }

        output.Write(reversions.Count > MaxReversions ? $"{Words.Count(reversions.Count - MaxReversions, "more step back", "more steps back")} in the JSON report.\n\n" : "");
    }

    private static void WriteDeployments(Investigation investigation, IReadOnlyList<ServiceHistory> services, TextWriter output)
    {
        if (investigation.Deployments.Count == 0)
        {
            return;
        }

        output.Write("### Deployments\n\n| Began (UTC) | How long | Service | Revision | Who | Outcome |\n|---|---|---|---|---|---|\n");
        var shown = TellingDeployments.Of(services, MaxDeployments);
        foreach (var (deployment, service) in shown)
        {
            var who = deployment.Actor is { } actor ? Words.WithTool(actor) : Words.Deployer(deployment);
            var note = ServiceSentence.Note(deployment) is { } more ? $" {Cell(more)}" : "";
            output.Write($"| {TimeText.Full(deployment.StartedAt)} | {ServiceSentence.Until(deployment, service)} | {Name(service.Name)} | {Name(ServiceSentence.Revision(deployment))} | {Cell(who)} | **{Words.Of(deployment.Status)}**{note} |\n");
        }

        output.Write(investigation.Deployments.Count > shown.Count
            ? $"\n{Words.Count(investigation.Deployments.Count - shown.Count, "more deployment")} in the CSV and JSON reports.\n\n"
            : "\n");
    }

    private static string Name(string text) => Code(SafeText.Short(text, MaxCell));

    private static string Cell(string text) => Line(SafeText.Short(text, MaxCell));
}
