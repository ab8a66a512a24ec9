using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>What the services ran, how they went back, and how they were deployed.</summary>
internal sealed record ServicesView(
    IReadOnlyList<ServiceView> Services,
    string? ServicesNotShown,
    bool HasReversions,
    bool HasFailed,
    bool HasOpen,
    bool HasOverlaps,
    string ReversionSum,
    IReadOnlyList<ReversionView> Reversions,
    string? ReversionsNotShown,
    string DeploymentSum,
    IReadOnlyList<DeploymentRow> Deployments,
    string? DeploymentsNotShown)
{
    // Those that went back come first; past a dozen pictures nobody looks.
    private const int MaxServices = 12;

    private const int MaxReversions = 40;

    // Some three screens of rows.
    private const int MaxDeployments = 80;

    /// <summary>The view; null where the investigation knows of no service.</summary>
    public static ServicesView? Of(string id, Investigation investigation)
    {
        var services = ServiceHistory.Of(investigation);
        if (services.Count == 0)
        {
            return null;
        }

        var reversions = NumberedReversion.Of(investigation);
        var shownReversions = reversions.Take(MaxReversions).ToList();
        var shownDeployments = TellingDeployments.Of(services, MaxDeployments);
        var rows = new ServiceRows(id, shownReversions, shownDeployments.Select(d => d.Deployment));
        var views = services.Take(MaxServices).Select((service, i) => ServiceView.Of($"{id}service{i + 1}", i, service, rows)).ToList();
        var bars = views.SelectMany(v => v.Windows).SelectMany(w => w.Charts).SelectMany(c => c.Bars).ToList();
        return new ServicesView(
            views,
            services.Count > MaxServices ? $"{Words.Count(services.Count - MaxServices, "further service")} not drawn; the CSV and JSON reports have all." : null,
            reversions.Count > 0,
            bars.Exists(b => b.IsFailed),
            bars.Exists(b => b.IsOpen),
            views.Exists(v => v.Overlaps.Count > 0),
            Words.Count(reversions.Count, "step back", "steps back"),
            [.. shownReversions.Select(r => ReversionView.Of(r, rows))],
            reversions.Count > MaxReversions ? $"{Words.Count(reversions.Count - MaxReversions, "more step back", "more steps back")}; the CSV and JSON reports have all." : null,
            Words.Count(investigation.Deployments.Count, "deployment"),
            [.. shownDeployments.Select(d => DeploymentRow.Of(d.Deployment, d.Service, rows))],
            investigation.Deployments.Count > shownDeployments.Count
                ? $"{Words.Count(investigation.Deployments.Count - shownDeployments.Count, "more deployment")}; the CSV and JSON reports have all."
                : null);
    }
}

/// <summary>One service: its pictures, and where deployments overlapped in words.</summary>
internal sealed record ServiceView(
    string Name, string Content, bool IsOpen, IReadOnlyList<RevisionWindowView> Windows, IReadOnlyList<ServiceOverlapView> Overlaps, string? OverlapsNotShown)
{
    // The first is what the report is about; the others unfold.
    private const int MaxOpen = 2;

    private const int MaxOverlaps = 4;

    public static ServiceView Of(string id, int index, ServiceHistory service, ServiceRows rows)
    {
        ChartSize[] sizes = [ChartSize.Wide, ChartSize.Narrow];
        return new ServiceView(
            service.Name,
            ServiceSentence.Of(service),
            index == 0 || (index < MaxOpen && service.Reversions.Count > 0),
            [.. RevisionWindow.Of(service).Select((window, i) => new RevisionWindowView(
                window.Title,
                window.Range,
                [.. sizes.Select(size => RevisionChart.Draw($"{id}part{i + 1}", service, window, rows, size))]))],
            [.. service.Overlaps.Take(MaxOverlaps).Select(ServiceOverlapView.Of)],
            service.Overlaps.Count > MaxOverlaps ? $"{Words.Count(service.Overlaps.Count - MaxOverlaps, "further overlap")} in the picture." : null);
    }
}

/// <summary>One picture in both sizes.</summary>
internal sealed record RevisionWindowView(string Title, string Range, IReadOnlyList<RevisionChart> Charts);

/// <summary>Overlapping deployments in words.</summary>
internal sealed record ServiceOverlapView(string Count, string Range, string Length, IReadOnlyList<string> Deployments, string? NotShown)
{
    private const int MaxDeployments = 6;

    public static ServiceOverlapView Of(DeploymentOverlap overlap) => new(
        $"{overlap.MaxAtOnce} deployments at once",
        TimeText.Range(overlap.From, overlap.To),
        TimeText.Length(overlap.To - overlap.From),
        [.. overlap.Deployments.Take(MaxDeployments).Select(ServiceSentence.Of)],
        overlap.Deployments.Count > MaxDeployments ? $"{Words.Count(overlap.Deployments.Count - MaxDeployments, "more deployment")}." : null);
}
