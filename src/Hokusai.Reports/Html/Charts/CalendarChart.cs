using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>What one configuration does, day by day.</summary>
internal sealed record CalendarPanel(
    int TitleY, int TitleX, string Title, string Total, int TotalX, int TotalY, int Top, int Height, int AxisY, IReadOnlyList<AxisLine> Lines, IReadOnlyList<CalendarColumn> Columns);

/// <summary>The days that were over.</summary>
internal sealed record PastBand(int Width, int LabelX, string Label, string Anchor);

/// <summary>What goes when in one bucket, the current rules above the proposed ones on the same axes. Ready for the template; all lengths are CSS pixels.</summary>
internal sealed record CalendarChart(
    string Id,
    string Size,
    int Width,
    int Height,
    string Title,
    string Description,
    int PlotX,
    int PlotRight,
    int PlotWidth,
    int LabelX,
    int PlotTop,
    int PlotBottom,
    IReadOnlyList<Tick> Ticks,
    PastBand? Past,
    IReadOnlyList<CalendarPanel> Panels,
    CalendarSums? Sums,
    string? ColumnNote,
    bool HasCuts)
{
    /// <summary>Height of all panels together.</summary>
    public int PlotHeight => PlotBottom - PlotTop;

    /// <summary>Columns of a screen and of a phone; narrower ones could not be told apart.</summary>
    public const int WideColumns = 92;
    private const int NarrowColumns = 31;

    private const int WideLeft = 76;
    private const int NarrowLeft = 58;
    private const int WideHeight = 190;
    private const int NarrowHeight = 150;
    private const int AxisHeight = 22;
    private const int PastHeight = 20;
    private const int TitleHeight = 24;
    private const int CutHeight = 16;
    private const int Gap = 12;

    // Characters beside a panel's title, and in a line of their own.
    private const int WideTotal = 110;
    private const int NarrowTotal = 48;

    // Half of the past's label in pixels.
    private const int HalfPastLabel = 70;

    /// <summary>Draws a calendar.</summary>
    /// <param name="id">What the ids in the drawing begin with.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="calendar">What goes when.</param>
    /// <param name="unit">What is measured.</param>
    /// <param name="size">What it is drawn for.</param>
    public static CalendarChart Draw(string id, string bucket, LifecycleCalendar calendar, LifecycleUnit unit, ChartSize size)
    {
        var isNarrow = size.LabelHeight > 0;
        var (left, right) = (isNarrow ? NarrowLeft : WideLeft, size.PlotRight);
        var max = isNarrow ? NarrowColumns : WideColumns;
        var configurations = calendar.HasProposed ? new[] { false, true } : [false];
        var drawn = configurations.Select(isProposed => (IsProposed: isProposed, Columns: calendar.Columns(isProposed, max))).ToList();
        var scale = CalendarScale.Of(Tops(drawn, unit, moves: false), Tops(drawn, unit, moves: true), isNarrow ? NarrowHeight : WideHeight);
        var axis = new CalendarAxis(drawn[0].Columns, left, right);
        var past = Over(drawn[0].Columns, axis, left, right);

        var days = calendar.ColumnDays(max);
        var note = days > 1 ? $"a column is {days} days" : null;
        var plotTop = AxisHeight + (past is null && note is null ? 0 : PastHeight);
        var (panels, y) = (new List<CalendarPanel>(), plotTop);
        foreach (var (isProposed, columns) in drawn)
        {
            panels.Add(Panel(isProposed, columns, calendar, axis, scale, y, unit, size, left));
            y = panels[^1].Top + panels[^1].Height + (scale.Cuts ? CutHeight : 0) + Gap;
        }

        var sums = CalendarSums.Draw(drawn, axis, y, right, unit);
        var bottom = sums?.Bottom ?? y - Gap;
        return new CalendarChart(
            $"{id}-{size.Name}",
            size.Name,
            size.Width,
            bottom + 8,
            $"What goes when in {SafeText.Short(bucket, 80)}, by {(unit == LifecycleUnit.Bytes ? "size" : "number of objects")}, {LifecycleWords.Days(calendar.From, calendar.To)}",
            Describe(calendar, drawn, unit),
            left,
            right,
            right - left,
            left - 8,
            plotTop,
            bottom,
            axis.Ticks(isNarrow ? size.MaxTicks : size.MaxTicks + 5),
            past,
            panels,
            sums,
            note,
            scale.Cuts);
    }

    private static IEnumerable<double> Tops(List<(bool, IReadOnlyList<LifecycleColumn> Columns)> drawn, LifecycleUnit unit, bool moves)
        => drawn.SelectMany(d => d.Columns).Select(c => c.Side(moves).Sum(p => (double)p.Amount.AtMost(unit)));

    private static CalendarPanel Panel(
        bool isProposed, IReadOnlyList<LifecycleColumn> columns, LifecycleCalendar calendar, CalendarAxis axis, CalendarScale scale, int y, LifecycleUnit unit, ChartSize size, int left)
    {
        var isNarrow = size.LabelHeight > 0;
        var title = LifecycleWords.Configuration(isProposed);

        // On a phone the total stands in a line of its own.
        var top = y + TitleHeight + (isNarrow ? TitleHeight - 6 : 0) + (scale.Cuts ? CutHeight : 0);
        var axisY = top + scale.AxisOffset;
        return new CalendarPanel(
            y + 16,
            isNarrow ? 0 : left,
            title,
            SafeText.Short(Total(calendar.Totals(isProposed), unit), isNarrow ? NarrowTotal : WideTotal),
            isNarrow ? 0 : left + (title.Length * 9) + 10,
            isNarrow ? y + 34 : y + 16,
            top,
            scale.Height,
            axisY,
            scale.Lines(axisY, unit),
            CalendarBars.Draw(columns, axis, scale, axisY, unit, size));
    }

    /// <summary>What one configuration does in all that is drawn, in words.</summary>
    private static string Total(IReadOnlyList<LifecyclePart> parts, LifecycleUnit unit)
        => parts.Count == 0 ? "nothing"
            : string.Join(", ", parts.GroupBy(p => p.Series.Effect).OrderBy(g => g.Key).Select(g =>
            {
                var amount = LifecycleAmount.Sum(g.Select(p => p.Amount));
                return $"{Word(g.Key)} {LifecycleWords.Range(amount.Certain(unit), amount.AtMost(unit), unit)}";
            }));

    private static string Word(LifecycleEffect effect) => effect.ToString().ToLowerInvariant();

    private static PastBand? Over(IReadOnlyList<LifecycleColumn> columns, CalendarAxis axis, int left, int right)
    {
        var count = columns.TakeWhile(c => c.IsPast).Count();
        if (count == 0)
        {
            return null;
        }

        var edge = axis.X(count);
        return edge - HalfPastLabel < left ? new PastBand(edge - left, left, "over: gone already", "start")
            : new PastBand(edge - left, Math.Min(edge, right) - 4, "over: gone already", "end");
    }

    private static string Describe(LifecycleCalendar calendar, List<(bool IsProposed, IReadOnlyList<LifecycleColumn> Columns)> drawn, LifecycleUnit unit)
        => string.Concat(drawn.Select(d =>
        {
            var peak = d.Columns.MaxBy(c => c.Parts.Sum(p => (double)p.Amount.AtMost(unit)))!;
            var most = LifecycleAmount.Sum(peak.Parts.Select(p => p.Amount));
            return $"{LifecycleWords.Configuration(d.IsProposed)}: {Total(calendar.Totals(d.IsProposed), unit)}{(most.IsNothing ? "" : $"; most on {LifecycleWords.Days(peak.From, peak.To)}, {LifecycleWords.Of(most)}")}. ";
        })) + "The tables below say the same.";
}
