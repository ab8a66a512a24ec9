using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>
/// The revisions of one service over time as steps, its steps back flagged, and beneath them the deployments, a lane for each actor.
/// Ready for the template; all lengths are CSS pixels.
/// </summary>
internal sealed record RevisionChart(
    string Id,
    string Size,
    int Width,
    int Height,
    int PlotTop,
    int PlotBottom,
    int LevelsTop,
    int LevelsHeight,
    string Title,
    string Description,
    int PlotX,
    int PlotWidth,
    int LanesX,
    int LanesWidth,
    int PlotRight,
    int LevelLabelWidth,
    int LaneLabelWidth,
    IReadOnlyList<Tick> Ticks,
    IReadOnlyList<RevisionLevel> Levels,
    string Steps,
    IReadOnlyList<StepDot> Dots,
    IReadOnlyList<ReversionDrop> Drops,
    IReadOnlyList<ReversionFlag> Flags,
    IReadOnlyList<OverlapBand> Bands,
    int BandLabelY,
    IReadOnlyList<DeployerBox> Lanes,
    IReadOnlyList<DeploymentBar> Bars)
{
    /// <summary>Height of steps and lanes together.</summary>
    public int PlotHeight => PlotBottom - PlotTop;

    private const int AxisHeight = 26;
    private const int BandLabelHeight = 22;
    private const int FlagHeight = 36;
    private const int LevelPadding = 20;
    private const int LaneGap = 8;
    private const int CharacterWidth = 8;
    private const int MinBandWidth = 4;

    // On a phone the names of revisions stand beside the plot all the same: above their lines the steps would run through them.
    private const int NarrowPlotLeft = 116;
    private const int NarrowLabelLength = 14;
    private const int NarrowTicks = 4;

    /// <summary>Draws a part of a service's history.</summary>
    /// <param name="id">What the ids in the drawing begin with.</param>
    /// <param name="service">The service.</param>
    /// <param name="window">The part.</param>
    /// <param name="rows">The ids of what the drawing refers to.</param>
    /// <param name="size">What it is drawn for.</param>
    public static RevisionChart Draw(string id, ServiceHistory service, RevisionWindow window, ServiceRows rows, ChartSize size)
    {
        var isNarrow = size.LabelHeight > 0;
        var plotLeft = isNarrow ? NarrowPlotLeft : size.PlotLeft;
        var scale = new TimeScale(window.From, window.To, plotLeft, size.PlotRight);
        var reversions = service.Reversions.Where(r => r.Reversion.Time >= window.From && r.Reversion.Time <= window.To).ToList();
        var overlaps = service.Overlaps.Where(o => o.From <= window.To && o.To >= window.From).ToList();
        var steps = StepsIn(service, window);
        var ends = reversions.SelectMany(r => new[] { RevisionName.Parse(r.Reversion.From), RevisionName.Parse(r.Reversion.To) }).ToList();
        var revisions = steps.Select(RevisionName.Of).Concat(ends).ToList();

        var bandLabelY = AxisHeight + 14;
        var flagsTop = AxisHeight + (overlaps.Count > 0 ? BandLabelHeight : 0);
        var plotTop = flagsTop + (reversions.Count > 0 ? FlagHeight : 0);
        var levelsTop = plotTop + LevelPadding;
        var levels = RevisionLevels.Place(revisions, ends, levelsTop, isNarrow ? NarrowLabelLength : size.NameLength);
        var lanesTop = revisions.Count == 0 ? plotTop : levelsTop + RevisionLevels.Height(revisions) + LevelPadding + LaneGap;
        var (boxes, bars, bottom) = DeploymentBars.Draw(service, window, rows.Of, lanesTop, scale, size);
        return new RevisionChart(
            $"{id}-{size.Name}",
            size.Name,
            size.Width,
            bottom + 6,
            plotTop,
            bottom,
            plotTop,
            revisions.Count == 0 ? 0 : lanesTop - LaneGap - plotTop,
            $"Revisions of {SafeText.Short(service.Name, 80)}, {window.Range}",
            Describe(service, steps, reversions, overlaps, bars.Count, boxes.Count),
            plotLeft - 8,
            size.Width - plotLeft + 8,
            isNarrow ? 0 : plotLeft - 8,
            isNarrow ? size.Width : size.Width - plotLeft + 8,
            size.PlotRight,
            plotLeft - 10,
            isNarrow ? size.Width : plotLeft - 12,
            scale.Ticks(isNarrow ? NarrowTicks : size.MaxTicks),
            levels.Levels,
            StepLine.Path(steps, window, levels, scale, size.PlotRight),
            StepLine.Dots(service, steps, window, levels, scale),
            ReversionFlags.Drops(reversions, flagsTop + 28, levels, scale),
            ReversionFlags.Flags(reversions, rows.Of, flagsTop + 15, scale, size),
            DrawBands(overlaps, scale, size),
            bandLabelY,
            boxes,
            bars);
    }

    /// <summary>The steps of the window, and the one before it, whose revision runs when the window begins.</summary>
    private static List<EcsRevisionStep> StepsIn(ServiceHistory service, RevisionWindow window)
    {
        var before = service.Steps.LastOrDefault(s => s.Time < window.From);
        return [.. service.Steps.Where(s => s.Time <= window.To && (s.Time >= window.From || ReferenceEquals(s, before)))];
    }

    private static List<OverlapBand> DrawBands(IReadOnlyList<DeploymentOverlap> overlaps, TimeScale scale, ChartSize size)
    {
        var bands = new List<OverlapBand>();
        var freeFrom = 0;
        foreach (var overlap in overlaps)
        {
            var left = Math.Min(scale.X(overlap.From), size.PlotRight - MinBandWidth);
            var width = Math.Max(MinBandWidth, scale.X(overlap.To) - left);
            var label = $"{overlap.MaxAtOnce} deployments at once";
            var half = label.Length * CharacterWidth / 2;
            var middle = Math.Clamp(left + (width / 2), half, size.Width - half);
            var fits = middle - half >= freeFrom;
            freeFrom = fits ? middle + half : freeFrom;
            bands.Add(new OverlapBand(left, width, fits ? label : null, middle, $"{label}, {TimeText.Range(overlap.From, overlap.To)}"));
        }

        return bands;
    }

    private static string Describe(
        ServiceHistory service, List<EcsRevisionStep> steps, List<NumberedReversion> reversions, List<DeploymentOverlap> overlaps, int deployments, int actors)
    {
        var revisions = steps.Count == 0
            ? "No revision is known."
            : $"{SafeText.Short(RevisionName.Of(steps[0]).ToString(), 60)} at the beginning, {SafeText.Short(RevisionName.Of(steps[^1]).ToString(), 60)} at the end.";
        var back = string.Concat(reversions.Take(6).Select(r => $" Step back {r.Number}: {SafeText.Short(r.Change, 60)} at {TimeText.Full(r.Reversion.Time)}."));
        var atOnce = overlaps.Count == 0 ? "" : $" Up to {overlaps.Max(o => o.MaxAtOnce)} deployments at once.";
        return $"{revisions}{back} {Words.Count(deployments, "deployment")} by {Words.Count(actors, "actor")}.{atOnce} The lists below say the same{(service.Reversions.Count > 0 ? ", each step back with what shows it" : "")}.";
    }
}
