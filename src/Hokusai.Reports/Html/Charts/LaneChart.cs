using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A lane's background and label.</summary>
internal sealed record LaneBox(int Y, int Height, string Label, string FullName, int LabelX, int LabelY, bool IsOdd);

/// <summary>A Terraform run.</summary>
internal sealed record RunBar(
    int X, int Y, int Width, string? Label, int LabelX, int LabelY, bool InOverlap, string Row, string Title);

/// <summary>A stretch in which runs overlapped, across all lanes. The label is left out where it would touch the one before.</summary>
internal sealed record OverlapBand(int X, int Width, string? Label, int LabelX, string Title);

/// <summary>One moment drawn as lanes, ready for the template. All lengths are CSS pixels.</summary>
internal sealed record LaneChart(
    string Id,
    string Size,
    int Width,
    int Height,
    int PlotTop,
    int PlotBottom,
    string Title,
    string Description,
    int LanesX,
    int LanesWidth,
    int LabelWidth,
    IReadOnlyList<LaneBox> Lanes,
    IReadOnlyList<Tick> Ticks,
    IReadOnlyList<OverlapBand> Bands,
    IReadOnlyList<RunBar> Runs,
    IReadOnlyList<Mark> Marks)
{
    /// <summary>Height of all lanes together.</summary>
    public int PlotHeight => PlotBottom - PlotTop;

    private const int AxisHeight = 26;
    private const int BandLabelHeight = 24;
    private const int TrackHeight = 28;
    private const int EventLineHeight = 24;
    private const int RunHeight = 18;
    private const int LanePadding = 4;

    // Narrower bars could not be seen; the times stand in the title and the table.
    private const int MinBarWidth = 4;

    // Of the 13-pixel labels, on the wide side so that none sticks out.
    private const int CharacterWidth = 8;

    /// <summary>Draws <paramref name="moment"/>.</summary>
    public static LaneChart Draw(string id, Moment moment, IReadOnlyList<NumberedEntry> entries, ChartSize size)
    {
        var scale = new TimeScale(moment.From, moment.To, size.PlotLeft, size.PlotRight);
        var lanes = Lane.Of(moment, entries);
        var overlapping = moment.Overlaps.SelectMany(o => o.Sessions).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var plotTop = AxisHeight + (moment.Overlaps.Count > 0 ? BandLabelHeight : 0);

        var (boxes, runs, marks) = (new List<LaneBox>(), new List<RunBar>(), new List<Mark>());
        var y = plotTop;
        foreach (var lane in lanes)
        {
            var height = size.LabelHeight + (2 * LanePadding) + (lane.Tracks * TrackHeight) + (lane.HasEventLine ? EventLineHeight : 0);
            var trackTop = y + size.LabelHeight + LanePadding;
            boxes.Add(Box(lane, y, height, boxes.Count, size));
            var laneMarks = MarksOf(lane, trackTop, scale).ToList();
            runs.AddRange(lane.Runs.Select(r => Bar(r.Entry, trackTop + (r.Track * TrackHeight), scale, overlapping, laneMarks)));
            marks.AddRange(laneMarks);
            y += height;
        }

        return new LaneChart(
            $"{id}-{size.Name}",
            size.Name,
            size.Width,
            y + 6,
            plotTop,
            y,
            $"Who did what, {TimeText.Range(moment.From, moment.To)}",
            Describe(moment, lanes),
            size.LabelHeight > 0 ? 0 : size.PlotLeft - 8,
            size.LabelHeight > 0 ? size.Width : size.Width - size.PlotLeft + 8,
            size.LabelHeight > 0 ? size.Width : size.PlotLeft - 12,
            boxes,
            scale.Ticks(size.MaxTicks),
            DrawBands(moment.Overlaps, scale, size),
            runs,
            marks);
    }

    private static LaneBox Box(Lane lane, int y, int height, int index, ChartSize size) => new(
        y,
        height,
        SafeText.Short(lane.Name, size.NameLength),
        SafeText.Line(lane.Name),
        size.LabelHeight > 0 ? 8 : 0,
        size.LabelHeight > 0 ? y + 16 : y + (height / 2) + 5,
        index % 2 == 1);

    private static RunBar Bar(NumberedEntry run, int top, TimeScale scale, HashSet<string> overlapping, List<Mark> marks)
    {
        var entry = run.Entry;
        var left = scale.X(entry.Time);
        var width = Math.Max(MinBarWidth, scale.X(entry.EndTime ?? entry.Time) - left);
        var length = TimeText.Length((entry.EndTime ?? entry.Time) - entry.Time);
        var (gapLeft, gapWidth) = WidestGap(left, left + width, marks.Where(m => m.Y == top + (TrackHeight / 2)));
        var label = new[] { $"Terraform run, {length}", length }.FirstOrDefault(l => l.Length * CharacterWidth <= gapWidth);
        var y = top + ((TrackHeight - RunHeight) / 2);
        return new RunBar(
            left,
            y,
            width,
            label,
            gapLeft,
            y + 13,
            entry.SessionKey is { } key && overlapping.Contains(key),
            run.Id,
            $"{TimeText.Range(entry.Time, entry.EndTime ?? entry.Time)}: {SafeText.Short(entry.Title, 120)}");
    }

    /// <summary>Where in a bar a label would not lie under a mark.</summary>
    private static (int Left, int Width) WidestGap(int left, int right, IEnumerable<Mark> marks)
    {
        // Half a mark and some air; a mark that stands for several has its count beside it.
        const int Before = 12;
        const int After = 12;
        const int CountWidth = 14;
        var edges = marks.Where(m => m.X > left - Before && m.X < right + Before).OrderBy(m => m.X)
            .Select(m => (Left: m.X - Before, Right: m.X + After + (m.Count is null ? 0 : CountWidth)));
        var (best, start) = ((Left: left, Width: 0), left + 8);
        foreach (var edge in edges.Append((right - 4, right)))
        {
            if (edge.Item1 - start > best.Width)
            {
                best = (start, edge.Item1 - start);
            }

            start = Math.Max(start, edge.Item2);
        }

        return best;
    }

    /// <summary>Passwords and states on the track of the run that wrote them, passwords on top; everything else on a line below.</summary>
    private static IEnumerable<Mark> MarksOf(Lane lane, int top, TimeScale scale)
    {
        var trackOf = lane.Runs
            .Where(r => r.Entry.Entry.SessionKey is not null)
            .GroupBy(r => r.Entry.Entry.SessionKey!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Track, StringComparer.Ordinal);
        int Middle(TimelineEntry entry) => top + (TrackHeight / 2)
            + (TrackHeight * (entry.SessionKey is { } key ? trackOf.GetValueOrDefault(key) : 0));

        var below = top + (lane.Tracks * TrackHeight) + (EventLineHeight / 2);
        return lane.Events
            .GroupBy(e => Lane.IsOnTrack(e.Entry.Kind)
                ? (Order: e.Entry.Kind == TimelineEntryKind.PasswordChange ? 2 : 1, Y: Middle(e.Entry))
                : (Order: 0, Y: below))
            .OrderBy(g => g.Key)
            .SelectMany(g => Mark.On(g.Key.Y, g, scale));
    }

    private static List<OverlapBand> DrawBands(IReadOnlyList<RunOverlap> overlaps, TimeScale scale, ChartSize size)
    {
        var bands = new List<OverlapBand>();
        var freeFrom = 0;
        foreach (var overlap in overlaps)
        {
            var left = scale.X(overlap.From);
            var width = Math.Max(MinBarWidth, scale.X(overlap.To) - left);
            var label = $"{overlap.MaxAtOnce} runs at once";
            var half = label.Length * CharacterWidth / 2;
            var middle = Math.Clamp(left + (width / 2), half, size.Width - half);
            var fits = middle - half >= freeFrom;
            freeFrom = fits ? middle + half : freeFrom;
            bands.Add(new OverlapBand(
                left, width, fits ? label : null, middle, $"{label}, {TimeText.Range(overlap.From, overlap.To)}"));
        }

        return bands;
    }

    private static string Describe(Moment moment, IReadOnlyList<Lane> lanes)
    {
        var overlaps = string.Concat(moment.Overlaps.Select(o =>
            $" {o.MaxAtOnce} Terraform runs at once, {TimeText.Range(o.From, o.To)}: {Words.List([.. o.Sessions.Select(s => SafeText.Short(s.Actor.Name, 40))])}."));
        return $"{Words.Count(lanes.Count, "lane")}, {Words.Symptoms(moment.PasswordChanges, moment.Reversions, moment.LifecycleChanges, moment.Deletions)}.{overlaps} The table below the picture lists the same.";
    }
}
