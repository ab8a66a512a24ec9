using System.Globalization;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A tick of the time axis.</summary>
internal sealed record Tick(int X, string Label);

/// <summary>Times to pixels, and the round times to label.</summary>
internal sealed class TimeScale(DateTimeOffset from, DateTimeOffset to, int left, int right)
{
    // Steps that divide their next larger unit, so that ticks fall on times that people say.
    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(s => TimeSpan.FromSeconds(s)),
        .. new[] { 1, 2, 5, 10, 15, 30 }.Select(m => TimeSpan.FromMinutes(m)),
        .. new[] { 1, 2, 3, 6, 12 }.Select(h => TimeSpan.FromHours(h)),
        .. new[] { 1, 2, 7, 14, 30, 91, 365, 3650 }.Select(d => TimeSpan.FromDays(d)),
    ];

    private readonly TimeSpan _length = to > from ? to - from : TimeSpan.FromSeconds(1);

    public int X(DateTimeOffset time)
    {
        var share = (time - from) / _length;
        return left + (int)Math.Round(Math.Clamp(share, 0, 1) * (right - left));
    }

    /// <summary>At most <paramref name="max"/> ticks at round UTC times; a tick at midnight shows its date.</summary>
    public IReadOnlyList<Tick> Ticks(int max)
    {
        var step = Array.Find(Steps, s => _length / s <= max);
        if (step == default)
        {
            // Longer than any evidence that AWS keeps: the ends are labelled in words beside the chart.
            return [];
        }

        var ticks = new List<Tick>();
        var first = ((from.UtcTicks + step.Ticks - 1) / step.Ticks) * step.Ticks;
        for (var at = first; at <= to.UtcTicks; at += step.Ticks)
        {
            var time = new DateTimeOffset(at, TimeSpan.Zero);
            ticks.Add(new Tick(X(time), Label(time, step)));
        }

        return ticks;
    }

    private static string Label(DateTimeOffset time, TimeSpan step)
        => time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "MM-dd" : step < TimeSpan.FromMinutes(1) ? "HH:mm:ss" : "HH:mm",
            CultureInfo.InvariantCulture);
}
