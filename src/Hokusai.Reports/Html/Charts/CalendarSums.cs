using System.Text;
using Hokusai.Reports.Lifecycle;

namespace Hokusai.Reports.Html.Charts;

/// <summary>What goes for good, added up over the days: a line for each configuration, and a dotted one for what it is at most.</summary>
internal sealed record CalendarSums(int TitleY, int Top, int Bottom, IReadOnlyList<AxisLine> Lines, IReadOnlyList<SumLine> Curves)
{
    /// <summary>Height of the plot.</summary>
    public int PlotHeight => Bottom - Top;

    private const int Height = 84;
    private const int LabelDistance = 16;
    private const int LineDistance = 40;

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
        foreach (var (isProposed, certain, atMost) in sums)
        {
            var end = Y(certain[^1]);
            var y = Math.Max(plotTop + 10, end - 6);
            while (labels.Exists(other => Math.Abs(other - y) < LabelDistance))
            {
                y += LabelDistance;
            }

            labels.Add(y);
            var amount = LifecycleWords.Amount((long)Math.Min(certain[^1], long.MaxValue), unit);
            var uncertain = atMost[^1] > certain[^1] ? $", at most {LifecycleWords.Amount((long)Math.Min(atMost[^1], long.MaxValue), unit)}" : "";
            curves.Add(new SumLine(
                isProposed ? "proposed" : "current",
                Path(certain),
                atMost[^1] > certain[^1] ? Path(atMost) : null,
                $"{(isProposed ? "Proposed" : "Current")}: {amount}{uncertain}",
                right - 6,
                y));
        }

        var step = CalendarScale.RoundStep(most / Height * LineDistance);
        var lines = Enumerable.Range(0, (int)(most / step) + 1).Select(i => i * step)
            .Select(a => new AxisLine(Y(a), a == 0 ? "0" : unit == LifecycleUnit.Bytes ? LifecycleWords.Bytes((long)a) : a.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), a == 0));
        return new CalendarSums(top + 14, plotTop, bottom, [.. lines], curves);

        int Y(double amount) => bottom - (int)Math.Round(Height * amount / most);

        string Path(double[] values)
        {
            var path = new StringBuilder($"M{axis.X(0)} {bottom}");
            for (var i = 0; i < values.Length; i++)
            {
                if (i == 0 || values[i] > values[i - 1])
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"H{axis.X(i)}V{Y(values[i])}");
                }
            }

            return path.Append(System.Globalization.CultureInfo.InvariantCulture, $"H{right}").ToString();
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
