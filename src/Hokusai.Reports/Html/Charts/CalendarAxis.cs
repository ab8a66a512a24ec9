using System.Globalization;
using Hokusai.Reports.Lifecycle;

namespace Hokusai.Reports.Html.Charts;

/// <summary>Days to pixels: where each column of a calendar stands, and which of them are labelled.</summary>
internal sealed class CalendarAxis(IReadOnlyList<LifecycleColumn> columns, int left, int right)
{
    // Half of "12-24" at the size of a tick's label.
    private const int HalfLabel = 20;

    // A few days would be walls.
    private const int MaxBar = 48;

    // Past this the year has to be told.
    private const int DaysWithoutYear = 300;

    private int Width => right - left;

    /// <summary>The left edge of a column; of the one after the last, the right edge of the plot.</summary>
    public int X(int column) => left + (int)((long)Width * column / columns.Count);

    /// <summary>Where a column's bar stands, a gap left to the next.</summary>
    public (int X, int Width) Bar(int column)
    {
        var room = X(column + 1) - X(column);
        var gap = room > 8 ? 2 : room > 3 ? 1 : 0;
        var width = Math.Clamp(room - gap, 1, MaxBar);
        return (X(column) + ((room - width) / 2), width);
    }

    /// <summary>The dates of at most <paramref name="max"/> columns, evenly spaced.</summary>
    public IReadOnlyList<Tick> Ticks(int max)
    {
        var every = Array.Find([1, 2, 7, 14, 28], n => (columns.Count + n - 1) / n <= max);
        every = every > 0 ? every : (columns.Count + max - 1) / max;
        var format = columns[^1].To.DayNumber - columns[0].From.DayNumber > DaysWithoutYear ? "yyyy-MM" : "MM-dd";
        return [.. Enumerable.Range(0, (columns.Count + every - 1) / every).Select(i => i * every).Select(column =>
        {
            var (x, width) = Bar(column);
            var middle = x + (width / 2);
            return new Tick(middle, columns[column].From.ToString(format, CultureInfo.InvariantCulture), middle > right - HalfLabel ? "end" : "middle");
        })];
    }
}
