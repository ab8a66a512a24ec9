using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.Charts;

/// <summary>How many entries a stretch of the overview holds, as a column.</summary>
internal sealed record ActivityColumn(int X, int Y, int Width, int Height);

/// <summary>Where a moment, or several that lie close together, stands in the whole span.</summary>
internal sealed record MomentFrame(int X, int Width, int LabelX, string Label, bool IsMain);

/// <summary>The whole span as a strip: how busy it was, where passwords changed or services went back, and which parts are drawn large.</summary>
internal sealed record OverviewChart(
    string Id,
    string Size,
    int Width,
    int Height,
    string Title,
    string Description,
    int Left,
    int Right,
    IReadOnlyList<ActivityColumn> Columns,
    IReadOnlyList<MomentFrame> Frames,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Tick> Ticks)
{
    private const int ColumnWidth = 5;
    private const int Base = 66;
    private const int MaxColumnHeight = 30;
    private const int MarkY = 25;

    // Minutes out of days would be a hair's breadth; this goes around a mark.
    private const int MinFrameWidth = 24;

    public static OverviewChart Draw(
        string id,
        (DateTimeOffset From, DateTimeOffset To) span,
        IReadOnlyList<NumberedEntry> entries,
        IReadOnlyList<Moment> moments,
        ChartSize size)
    {
        const int LeftEdge = 14;
        var right = size.Width - LeftEdge;
        var scale = new TimeScale(span.From, span.To, LeftEdge, right);
        var changes = entries.Where(e => Telling.IsSymptom(e.Entry)).ToList();
        return new OverviewChart(
            $"{id}-{size.Name}",
            size.Name,
            size.Width,
            Base + 26,
            $"The whole time, {TimeText.Range(span.From, span.To)}",
            $"{Words.Count(entries.Count, "entry", "entries")}, {Words.Symptoms(Of(TimelineEntryKind.PasswordChange), Of(TimelineEntryKind.Reversion), Of(TimelineEntryKind.LifecycleChange), Of(TimelineEntryKind.Deletion))}, {Words.Count(moments.Count, "moment")} drawn large.",
            LeftEdge,
            right,
            DrawColumns(entries, scale, LeftEdge),
            DrawFrames(moments, scale, size),
            [.. Mark.On(MarkY, changes, scale).Select(m => m with { Count = null })],
            scale.Ticks(size.MaxTicks));

        int Of(TimelineEntryKind kind) => changes.Count(e => e.Entry.Kind == kind);
    }

    private static List<ActivityColumn> DrawColumns(IReadOnlyList<NumberedEntry> entries, TimeScale scale, int left)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var entry in entries)
        {
            var column = (scale.X(entry.Entry.Time) - left) / ColumnWidth;
            counts[column] = counts.GetValueOrDefault(column) + 1;
        }

        var most = counts.Count == 0 ? 1 : counts.Values.Max();
        return [.. counts.Select(c =>
        {
            var height = Math.Max(2, (int)Math.Round((double)MaxColumnHeight * c.Value / most));
            return new ActivityColumn(left + (c.Key * ColumnWidth), Base - height, ColumnWidth - 1, height);
        })];
    }

    private static List<MomentFrame> DrawFrames(IReadOnlyList<Moment> moments, TimeScale scale, ChartSize size)
    {
        var frames = new List<(int Left, int Right, string Label, bool IsMain)>();
        foreach (var (moment, number) in moments.Select((m, i) => (m, i + 1)).OrderBy(p => p.m.From))
        {
            var middle = (scale.X(moment.From) + scale.X(moment.To)) / 2;
            var half = Math.Max(MinFrameWidth, scale.X(moment.To) - scale.X(moment.From)) / 2;
            var (left, right, label, isMain) = (middle - half, middle + half, $"{number}", number == 1);
            if (frames.Count > 0 && left <= frames[^1].Right)
            {
                // Their labels would run into each other.
                var last = frames[^1];
                frames[^1] = (last.Left, Math.Max(right, last.Right), $"{last.Label}, {label}", isMain || last.IsMain);
            }
            else
            {
                frames.Add((left, right, label, isMain));
            }
        }

        return [.. frames.Select(f => new MomentFrame(
            f.Left, f.Right - f.Left, Math.Clamp((f.Left + f.Right) / 2, 12, size.Width - 12), f.Label, f.IsMain))];
    }
}
