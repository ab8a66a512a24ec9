using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>The table of days and the choices of its filters.</summary>
internal sealed record DaysView(
    IReadOnlyList<DayRow> Rows, string Count, string? NotShown, bool HasProposed, IReadOnlyList<string> Prefixes, IReadOnlyList<string> Rules, IReadOnlyList<string> Actions)
{
    // About four hundred rows are what a page takes; a day has one at least, and days past this many are left to the other reports.
    private const int AimedRows = 400;
    private const int MaxRows = 600;

    // Of a bucket without a picture: one among many.
    private const int AimedRowsUndrawn = 30;

    // A list of choices that nobody could scroll through serves nobody; the text filter finds the others.
    private const int MaxChoices = 60;

    public static DaysView Of(IReadOnlyList<LifecycleImpact> impacts, LifecycleCalendar? calendar)
    {
        var drawn = calendar is null ? impacts : [.. impacts.Where(i => i.Day >= calendar.From)];
        var rows = LifecycleRow.Of(drawn, calendar is null ? AimedRowsUndrawn : AimedRows);
        var shown = rows.Take(calendar is null ? AimedRowsUndrawn * 2 : MaxRows).ToList();
        var together = shown.Where(r => r.Impact is null).Sum(r => r.Count);
        var left = rows.Skip(shown.Count).Sum(r => r.Count) + impacts.Count - drawn.Count;
        string?[] notes =
        [
            together > 0 ? $"The small ones of a day, {Words.Count(together, "row")} in all, stand together." : null,
            left > 0 ? $"{Words.Count(left, "row")} of earlier or later days are left out." : null,
        ];
        var note = string.Join(' ', notes.OfType<string>());
        var known = shown.Select(r => r.Impact).OfType<LifecycleImpact>().ToList();
        return new DaysView(
            [.. shown.Select(DayRow.Of)],
            Words.Count(shown.Count, "row"),
            note.Length > 0 ? note + " The CSV and JSON reports have each." : null,
            impacts.Any(i => i.IsProposed),
            Choices(known.Select(DayRow.PrefixOf)),
            Choices(known.Select(i => EventRow.Name(i.RuleId))),
            Choices(known.Select(i => LifecycleWords.Of(i.Action))));
    }

    private static IReadOnlyList<string> Choices(IEnumerable<string> values)
        => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxChoices)];
}

/// <summary>A row of the table of days.</summary>
internal sealed record DayRow(
    string Day, bool IsPast, bool IsProposed, string Rules, string? Prefix, string? Rule, string What, string EffectClass, string? Classes, string Amount, string? Costs)
{
    public static DayRow Of(LifecycleRow row) => new(
        LifecycleWords.Day(row.Day),
        row.IsPast,
        row.IsProposed,
        row.IsProposed ? "Proposed" : "Current",
        row.Impact is { } impact ? PrefixOf(impact) : null,
        row.Impact is { } one ? EventRow.Name(one.RuleId) : null,
        row.Impact is { } known ? LifecycleWords.Of(known.Action) : $"{Words.Count(row.Count, "smaller row")} together",
        row.Impact is { } drawn ? CalendarBars.EffectClass(LifecycleWords.Effect(drawn.Action)) : "",
        row.Impact is { } moved ? LifecycleWords.Classes(moved) : null,
        LifecycleWords.Of(row.Amount),
        Cost(row));

    public static string PrefixOf(LifecycleImpact impact) => EventRow.Name(LifecycleWords.Prefix(impact.Prefix));

    private static string? Cost(LifecycleRow row)
    {
        var parts = new[]
        {
            row.MonthlyCost is { } monthly and not 0 ? $"{(monthly < 0 ? "saves" : "adds")} {LifecycleWords.Dollars(Math.Abs(monthly))} a month" : null,
            row.OneTimeCost is { } once and > 0 ? $"costs {LifecycleWords.Dollars(once)} once" : null,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
