using Hokusai.Reports.Lifecycle;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A line across a panel, with its amount.</summary>
internal sealed record AxisLine(int Y, string Label, bool IsZero);

/// <summary>Amounts to pixels, the same for both panels: what leaves above the axis, what moves below it.</summary>
internal sealed class CalendarScale
{
    // Columns that are so many times as high as the next would press all others flat.
    private const int SpikeRatio = 4;

    // Cut are the few that stand out; where there are more, it is how the bucket is.
    private const int MaxSpikes = 3;

    // Fewer columns than this beside the spikes tell nothing about what is usual.
    private const int MinUsual = 4;

    // Room over the highest column that is not cut, so that a cut one stands out.
    private const double CutRoom = 1.25;

    // A line every so many pixels can be read and does not fill the picture.
    private const int LineDistance = 44;

    private readonly int _up;
    private readonly int _down;

    private CalendarScale(double cap, double perPixel, int up, int down, bool cuts)
        => (Cap, PerPixel, _up, _down, Cuts) = (cap, perPixel, up, down, cuts);

    /// <summary>The amount past which a column is cut.</summary>
    public double Cap { get; }

    /// <summary>The amount that takes one pixel.</summary>
    public double PerPixel { get; }

    /// <summary>Whether any column is cut.</summary>
    public bool Cuts { get; }

    /// <summary>From the top of a panel to its axis.</summary>
    public int AxisOffset => _up;

    /// <summary>Height of a panel.</summary>
    public int Height => _up + _down;

    /// <summary>The scale on which all of <paramref name="up"/> and <paramref name="down"/> have room.</summary>
    public static CalendarScale Of(IEnumerable<double> up, IEnumerable<double> down, int height)
    {
        var (ups, downs) = (up.Where(v => v > 0).ToList(), down.Where(v => v > 0).ToList());
        var all = ups.Concat(downs).OrderDescending().ToList();
        if (all.Count == 0)
        {
            return new CalendarScale(1, 1, height / 4, 0, cuts: false);
        }

        var spikes = Enumerable.Range(1, MaxSpikes).FirstOrDefault(n => n + MinUsual <= all.Count && all[n - 1] > all[n] * SpikeRatio);
        var cap = spikes > 0 ? all[spikes] * CutRoom : all[0];
        var (highest, lowest) = (Math.Min(cap, ups.DefaultIfEmpty(0).Max()), Math.Min(cap, downs.DefaultIfEmpty(0).Max()));
        var perPixel = (highest + lowest) / height;
        return new CalendarScale(cap, perPixel, (int)Math.Ceiling(highest / perPixel), (int)Math.Ceiling(lowest / perPixel), spikes > 0);
    }

    /// <summary>How many pixels an amount takes.</summary>
    public int Pixels(double amount) => (int)Math.Round(Math.Min(amount, Cap) / PerPixel);

    /// <summary>Lines at round amounts on both sides of the axis at <paramref name="axis"/>.</summary>
    public IReadOnlyList<AxisLine> Lines(int axis, LifecycleUnit unit)
    {
        var step = RoundStep(PerPixel * LineDistance);
        var lines = new List<AxisLine> { new(axis, "0", IsZero: true) };
        for (var amount = step; amount / PerPixel <= Math.Max(_up, _down); amount += step)
        {
            var offset = (int)Math.Round(amount / PerPixel);
            if (offset <= _up)
            {
                lines.Add(new AxisLine(axis - offset, LifecycleWords.Axis(amount, unit), IsZero: false));
            }

            if (offset <= _down)
            {
                lines.Add(new AxisLine(axis + offset, LifecycleWords.Axis(amount, unit), IsZero: false));
            }
        }

        return lines;
    }

    /// <summary>1, 2 or 5 times a power of ten, not below <paramref name="least"/> and not below one.</summary>
    internal static double RoundStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, least))));
        return power * Array.Find([1d, 2, 5, 10], factor => power * factor >= least);
    }
}
