using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.Charts;

/// <summary>How many entries a stretch of the overview holds, as a column.</summary>
internal sealed record ActivityColumn(int X, int Y, int Width, int Height);

/// <summary>Where a moment lies in the whole span.</summary>
internal sealed record MomentFrame(int X, int Width, int LabelX, string Label, bool IsMain);

/// <summary>The whole span as a strip: how busy it was, where passwords changed, and which parts are drawn large.</summary>
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

    public static OverviewChart Draw(
        string id,
        (DateTimeOffset From, DateTimeOffset To) span,
        IReadOnlyList<NumberedEntry> entries,
        IReadOnlyList<Moment> moments,
        ChartSize size)
    {
        const int LeftEdge = 8;
        var right = size.Width - 8;
        var scale = new TimeScale(span.From, span.To, LeftEdge, right);
        var changes = entries.Where(e => e.Entry.Kind == TimelineEntryKind.PasswordChange).ToList();
        return new OverviewChart(
            $"{id}-{size.Name}",
            size.Name,
            size.Width,
            Base + 26,
            $"The whole time, {TimeText.Range(span.From, span.To)}",
            $"{Words.Count(entries.Count, "entry", "entries")}, {Words.Count(changes.Count, "password change")}, {Words.Count(moments.Count, "moment")} drawn large.",
            LeftEdge,
            right,
            DrawColumns(entries, scale, LeftEdge),
            DrawFrames(moments, scale, size),
            [.. Mark.On(MarkY, changes, scale)],
            scale.Ticks(size.MaxTicks));
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
        => [.. moments.Select((moment, i) =>
        {
            // Minutes out of days would be a hair's breadth.
            var width = Math.Max(12, scale.X(moment.To) - scale.X(moment.From));
            var middle = (scale.X(moment.From) + scale.X(moment.To)) / 2;
            return new MomentFrame(
                middle - (width / 2), width, Math.Clamp(middle, 8, size.Width - 8), $"{i + 1}", i == 0);
        })];
}
