using System.Globalization;
using System.Text;
using Hokusai.Reports.Lifecycle;

namespace Hokusai.Reports.Html.Charts;

/// <summary>What goes for good, added up over the days: a line for each configuration, and a dotted one for what it is at most.</summary>
internal sealed record CalendarSums(int TitleY, int Top, int Bottom, IReadOnlyList<AxisLine> Lines, IReadOnlyList<SumLine> Curves)
{
    /// <summary>Height of the plot.</summary>
    public int PlotHeight => Bottom - Top;

    private const int Height = 96;

    // Over the highest line, for its label.
    private const int LabelRoom = 22;
    private const int LabelGap = 6;
    private const int LabelDistance = 16;
    private const int LineDistance = 34;

    /// <summary>Draws the sums below <paramref name="top"/>; null where nothing goes for good.</summary>
    public static CalendarSums? Draw(IReadOnlyList<(bool IsProposed, IReadOnlyList<LifecycleColumn> Columns)> panels, CalendarAxis axis, int top, int right, LifecycleUnit unit)
    {
        var sums = panels.Select(p => (p.IsProposed, Certain: Sum(p.Columns, a => a.Certain(unit)), AtMost: Sum(p.Columns, a => a.AtMost(unit)))).ToList();
        var most = sums.Max(s => s.AtMost[^1]);
        if (most <= 0)
        {
            return null;
        }

        var (plotTop, bottom) = (top + 24, top + 24 + Height);
        var labels = new List<int>();
        var curves = new List<SumLine>();
        foreach (var (isProposed, certain, atMost) in sums.OrderByDescending(s => s.AtMost[^1]))
        {
            var y = Y(atMost[^1]) - LabelGap;
            while (labels.Exists(other => Math.Abs(other - y) < LabelDistance))
            {
                y += LabelDistance;
            }

            labels.Add(y);
            curves.Add(new SumLine(
                isProposed ? "proposed" : "current",
                Path(certain),
                atMost[^1] > certain[^1] ? Path(atMost) : null,
                $"{(isProposed ? "Proposed" : "Current")}: {LifecycleWords.ShortRange(certain[^1], atMost[^1], unit)}",
                right - 6,
                y));
        }

        var step = CalendarScale.RoundStep(most / (Height - LabelRoom) * LineDistance);
        var lines = Enumerable.Range(0, (int)(most / step) + 1).Select(i => i * step)
            .Select(a => new AxisLine(Y(a), a == 0 ? "0" : LifecycleWords.Axis(a, unit), a == 0));
        return new CalendarSums(top + 14, plotTop, bottom, [.. lines], curves);

        int Y(double amount) => bottom - (int)Math.Round((Height - LabelRoom) * amount / most);

        string Path(double[] values)
        {
            var path = new StringBuilder($"M{axis.X(0)} {bottom}");
            for (var i = 0; i < values.Length; i++)
            {
                if (i == 0 || values[i] > values[i - 1])
                {
                    path.Append(CultureInfo.InvariantCulture, $"H{axis.X(i)}V{Y(values[i])}");
                }
            }

            return path.Append(CultureInfo.InvariantCulture, $"H{right}").ToString();
        }
    }

    private static double[] Sum(IReadOnlyList<LifecycleColumn> columns, Func<LifecycleAmount, long> amount)
    {
        var sum = 0d;
        return [.. columns.Select(c => sum += c.Parts.Where(p => p.Series.Effect == LifecycleEffect.Deleted).Sum(p => (double)amount(p.Amount)))];
    }
}

/// <summary>One configuration's line.</summary>
internal sealed record SumLine(string Class, string Path, string? AtMost, string Label, int LabelX, int LabelY);
