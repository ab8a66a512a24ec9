using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>The calendar of one bucket: by size, by number of objects, and what the letters mean.</summary>
internal sealed record CalendarView(
    IReadOnlyList<CalendarChart> BySize,
    IReadOnlyList<CalendarChart> ByObjects,
    bool HasDeleted,
    bool HasHidden,
    bool HasCleared,
    bool HasMoved,
    bool HasUncertain,
    bool HasPast,
    bool HasProposed,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SeriesRow> Series,
    SeriesRow Total)
{
    public static CalendarView Of(string id, string bucket, LifecycleCalendar calendar)
    {
        ChartSize[] sizes = [ChartSize.Wide, ChartSize.Narrow];
        var bySize = sizes.Select(size => CalendarChart.Draw($"{id}size", bucket, calendar, LifecycleUnit.Bytes, size)).ToList();
        var (current, proposed) = (calendar.Totals(isProposed: false), calendar.Totals(isProposed: true));
        bool Has(LifecycleEffect effect) => calendar.Series.Any(s => s.Effect == effect);
        return new CalendarView(
            bySize,
            [.. sizes.Select(size => CalendarChart.Draw($"{id}objects", bucket, calendar, LifecycleUnit.Objects, size))],
            Has(LifecycleEffect.Deleted),
            Has(LifecycleEffect.Hidden),
            Has(LifecycleEffect.Cleared),
            Has(LifecycleEffect.Moved),
            current.Concat(proposed).Any(p => p.Amount.IsUncertain),
            bySize[0].Past is not null,
            calendar.HasProposed,
            [.. Note(calendar, bySize[0].HasCuts)],
            [.. calendar.Series.Select(s => SeriesRow.Of(s, Find(current, s), Find(proposed, s)))],
            SeriesRow.Total(LifecycleAmount.Sum(current.Select(p => p.Amount)), LifecycleAmount.Sum(proposed.Select(p => p.Amount))));
    }

    private static IEnumerable<string> Note(LifecycleCalendar calendar, bool hasCuts)
    {
        if (hasCuts)
        {
            yield return "A column with a torn end is longer than there is room for: its amount stands beside it";
        }

        var others = calendar.Series.Where(s => s.Letter is null).Sum(s => s.Members);
        if (others > 0)
        {
            yield return $"{Words.Count(others, "small pair")} of prefix and rule are drawn together, in grey; the CSV and JSON reports have each";
        }

        if (!calendar.Earlier.IsNothing)
        {
            yield return $"Not drawn: what was due before {LifecycleWords.Day(calendar.From)}, {LifecycleWords.Of(calendar.Earlier)}";
        }
    }

    private static LifecycleAmount Find(IReadOnlyList<LifecyclePart> parts, LifecycleSeries series)
        => parts.FirstOrDefault(p => p.Series == series)?.Amount ?? default;
}

/// <summary>What a letter means, and how much it is under both configurations.</summary>
internal sealed record SeriesRow(char? Letter, string Class, string Prefix, string? Rule, string What, string Current, string Proposed)
{
    public static SeriesRow Of(LifecycleSeries series, LifecycleAmount current, LifecycleAmount proposed) => new(
        series.Letter,
        CalendarBars.Class(series),
        series.Prefix is { } prefix ? EventRow.Name(LifecycleWords.Prefix(prefix)) : $"{Words.Count(series.Members, "smaller one")} together",
        series.RuleId is { } rule ? EventRow.Name(rule) : null,
        LifecycleWords.Of(series.Effect),
        Amount(current),
        Amount(proposed));

    public static SeriesRow Total(LifecycleAmount current, LifecycleAmount proposed) => new(null, "", "All", null, "", Amount(current), Amount(proposed));

    private static string Amount(LifecycleAmount amount) => amount.IsNothing ? "–" : LifecycleWords.Of(amount);
}
