namespace Hokusai.Reports.Lifecycle;

/// <summary>What goes when in one bucket: the days of the current and the proposed rules on the same axis.</summary>
internal sealed record LifecycleCalendar
{
    // What should be gone already may go back years; the picture is about what comes.
    private const int PastDays = 14;

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The first day that was not over; null where all were.</summary>
    public required DateOnly? Today { get; init; }

    public required IReadOnlyList<LifecycleSeries> Series { get; init; }

    public required bool HasProposed { get; init; }

    /// <summary>What lies before <see cref="From"/>, under the current rules.</summary>
    public required LifecycleAmount Earlier { get; init; }

    private IReadOnlyList<LifecycleImpact> Rows { get; init; } = [];

    private Func<LifecycleImpact, LifecycleSeries> SeriesOf { get; init; } = _ => throw new InvalidOperationException("A calendar is made by Of.");

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The calendar; null where nothing is due.</summary>
    public static LifecycleCalendar? Of(IReadOnlyList<LifecycleImpact> impacts)
    {
        if (impacts.Count == 0)
        {
            return null;
        }

        var (series, of) = LifecycleSeries.Find(impacts);
        var future = impacts.Where(i => !i.IsPast).Select(i => i.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();
        var (first, last) = (impacts.Min(i => i.Day), impacts.Max(i => i.Day));
        var pivot = future == DateOnly.MaxValue ? last : future;
        var earliest = DateOnly.FromDayNumber(Math.Max(0, pivot.DayNumber - PastDays));
        var from = first < earliest ? earliest : first;
        return new LifecycleCalendar
        {
            From = from,
            To = last,
            Today = future == DateOnly.MaxValue ? null : future,
            Series = series,
            SeriesOf = of,
            HasProposed = impacts.Any(i => i.IsProposed || i.HasProposal),
            Earlier = LifecycleAmount.Sum(impacts.Where(i => i.Day < from && !i.IsProposed).Select(LifecycleAmount.Of)),
            Rows = impacts,
        };
    }

    /// <summary>The columns of one configuration, at most <paramref name="max"/>: days, or else weeks and longer. Empty ones are among them.</summary>
    public IReadOnlyList<LifecycleColumn> Columns(bool isProposed, int max)
    {
        var width = ColumnDays(max);
        var byColumn = Rows
            .Where(i => i.IsProposed == isProposed && i.Day >= From)
            .ToLookup(i => (i.Day.DayNumber - From.DayNumber) / width);
        return [.. Enumerable.Range(0, (Days + width - 1) / width).Select(column =>
        {
            var from = From.AddDays(column * width);
            var to = from.DayNumber + width - 1 > To.DayNumber ? To : from.AddDays(width - 1);
            return new LifecycleColumn(from, to, Today is not { } today || to < today, Parts(byColumn[column]));
        })];
    }

    /// <summary>How many days a column holds so that there are at most <paramref name="max"/>: 1, 7, 28, or as many as it takes.</summary>
    public int ColumnDays(int max)
    {
        var fitting = Array.Find([1, 7, 28], days => (Days + days - 1) / days <= max);
        return fitting > 0 ? fitting : (Days + max - 1) / max;
    }

    /// <summary>All of one configuration that is drawn, by series.</summary>
    public IReadOnlyList<LifecyclePart> Totals(bool isProposed) => Parts(Rows.Where(i => i.IsProposed == isProposed && i.Day >= From));

    private List<LifecyclePart> Parts(IEnumerable<LifecycleImpact> rows)
    {
        var amounts = rows.GroupBy(SeriesOf).ToDictionary(g => g.Key, g => LifecycleAmount.Sum(g.Select(LifecycleAmount.Of)));
        return [.. Series.Where(s => amounts.TryGetValue(s, out var amount) && !amount.IsNothing).Select(s => new LifecyclePart(s, amounts[s]))];
    }
}
