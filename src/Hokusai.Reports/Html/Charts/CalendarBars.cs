using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A stretch of a column: what of one series is certain, or what may come on top of it.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Class">The classes that colour it.</param>
/// <param name="IsUncertain">Whether it may not happen; drawn hatched.</param>
/// <param name="Letter">The letter of its series, where that has room.</param>
/// <param name="LetterX">The letter's middle.</param>
/// <param name="LetterY">The letter's baseline.</param>
internal sealed record CalendarBar(int X, int Y, int Width, int Height, string Class, bool IsUncertain, char? Letter, int LetterX, int LetterY);

/// <summary>Where a column that is higher than the scale is torn off.</summary>
internal sealed record CalendarCut(string Path, string? Label, int LabelX, int LabelY, string Anchor);

/// <summary>A column with what it stands for in words.</summary>
internal sealed record CalendarColumn(string? Title, IReadOnlyList<CalendarBar> Bars, IReadOnlyList<CalendarCut> Cuts);

/// <summary>The columns of one panel.</summary>
internal static class CalendarBars
{
    // What leaves stands above the axis, what moves below it.
    private static readonly bool[] Sides = [false, true];

    private const int MinLetterWidth = 11;
    private const int MinLetterHeight = 14;

    // A column that is there has to be seen.
    private const int MinHeight = 2;

    // Lower ones would be all edge.
    private const int MinEdged = 4;

    private const int CharacterWidth = 7;
    private const int MaxParts = 5;
    private const int MaxName = 40;

    /// <summary>Draws the columns, those that move below <paramref name="axisY"/>.</summary>
    public static IReadOnlyList<CalendarColumn> Draw(
        IReadOnlyList<LifecycleColumn> columns, CalendarAxis axis, CalendarScale scale, int axisY, LifecycleUnit unit, ChartSize size)
    {
        var freeFrom = new[] { int.MinValue, int.MinValue };
        return [.. columns.Select((column, i) =>
        {
            var (x, width) = axis.Bar(i);
            var (bars, cuts) = (new List<CalendarBar>(), new List<CalendarCut>());
            foreach (var moves in Sides)
            {
                var parts = column.Side(moves).ToList();
                bars.AddRange(Stack(parts, x, width, axisY, scale, unit, moves));
                if (Total(parts, unit) > scale.Cap)
                {
                    cuts.Add(Cut(parts, x, width, axisY, scale, unit, moves, size, ref freeFrom[moves ? 1 : 0]));
                }
            }

            return new CalendarColumn(bars.Count == 0 || size.LabelHeight > 0 ? null : Describe(column, unit), bars, cuts);
        }).Where(c => c.Bars.Count > 0)];
    }

    /// <summary>The class of a series: its colour and what becomes of the objects.</summary>
    public static string Class(LifecycleSeries series)
        => $"g{(series.Colour is { } colour ? colour : "x")} {EffectClass(series.Effect)}";

    /// <summary>The class of what becomes of the objects.</summary>
    public static string EffectClass(LifecycleEffect effect) => "e-" + effect.ToString().ToLowerInvariant();

    private static IEnumerable<CalendarBar> Stack(List<LifecyclePart> parts, int x, int width, int axisY, CalendarScale scale, LifecycleUnit unit, bool moves)
    {
        // A stack that would be too low to be seen is stretched as a whole, so that its parts still touch.
        var total = Total(parts, unit);
        var stretch = total <= 0 || scale.Pixels(total) >= MinHeight ? 1 : MinHeight * scale.PerPixel / total;
        var sum = 0d;
        foreach (var part in parts)
        {
            var (certain, most) = ((double)part.Amount.Certain(unit), (double)part.Amount.AtMost(unit));
            foreach (var (from, to, isUncertain) in new[] { (sum, sum + certain, false), (sum + certain, sum + most, true) })
            {
                var start = scale.Pixels(from * stretch);
                var height = scale.Pixels(to * stretch) - start;
                if (height > 0)
                {
                    var y = moves ? axisY + start : axisY - start - height;
                    var hasLetter = !isUncertain && width >= MinLetterWidth && height >= MinLetterHeight;
                    yield return new CalendarBar(x, y, width, height, height < MinEdged ? Class(part.Series) + " thin" : Class(part.Series), isUncertain, hasLetter ? part.Series.Letter : null, x + (width / 2), y + (height / 2) + 4);
                }
            }

            sum += most;
        }
    }

    private static CalendarCut Cut(
        List<LifecyclePart> parts, int x, int width, int axisY, CalendarScale scale, LifecycleUnit unit, bool moves, ChartSize size, ref int freeFrom)
    {
        var edge = moves ? axisY + scale.Pixels(scale.Cap) : axisY - scale.Pixels(scale.Cap);
        var inwards = moves ? -7 : 7;
        var text = LifecycleWords.Axis(Total(parts, unit), unit);
        var half = text.Length * CharacterWidth / 2;
        var middle = Math.Clamp(x + (width / 2), half, size.Width - half);
        var fits = middle - half >= freeFrom;
        freeFrom = fits ? middle + half + CharacterWidth : freeFrom;

        // A torn edge across the bar, in the colour of the plot.
        var path = $"M{x - 2} {edge + inwards + 3}L{x + (width / 2)} {edge + inwards - 3}L{x + width + 2} {edge + inwards + 3}";
        return new CalendarCut(path, fits ? text : null, middle, moves ? edge + 14 : edge - 5, "middle");
    }

    private static double Total(IEnumerable<LifecyclePart> parts, LifecycleUnit unit) => parts.Sum(p => (double)p.Amount.AtMost(unit));

    private static string Describe(LifecycleColumn column, LifecycleUnit unit)
    {
        var parts = column.Parts.OrderByDescending(p => p.Amount.AtMost(unit)).Take(MaxParts).Select(p => p.Series.Letter is { } letter
            ? $"{letter} {SafeText.Short(LifecycleWords.Prefix(p.Series.Prefix!), MaxName)}, rule {SafeText.Short(p.Series.RuleId!, MaxName)}: {LifecycleWords.Of(p.Amount)}"
            : $"other, {LifecycleWords.Of(p.Series.Effect).ToLowerInvariant()}: {LifecycleWords.Of(p.Amount)}");
        var more = column.Parts.Count > MaxParts ? $"; {Words.Count(column.Parts.Count - MaxParts, "more")}" : "";
        return $"{LifecycleWords.Days(column.From, column.To)}{(column.IsPast ? " (over)" : "")}: {string.Join("; ", parts)}{more}";
    }
}
