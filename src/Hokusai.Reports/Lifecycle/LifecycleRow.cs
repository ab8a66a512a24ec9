namespace Hokusai.Reports.Lifecycle;

/// <summary>A row of the table of days: one impact, or the small ones of a day together.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsProposed">Of which rules.</param>
/// <param name="IsPast">Whether the day was over.</param>
/// <param name="Impact">The impact; null where it stands for several.</param>
/// <param name="Count">How many impacts it stands for.</param>
/// <param name="Amount">How much.</param>
/// <param name="MonthlyCost">What it makes of the monthly bill; null where that is not known of all.</param>
/// <param name="OneTimeCost">What it costs once; null where that is not known of all.</param>
internal sealed record LifecycleRow(
    DateOnly Day, bool IsProposed, bool IsPast, LifecycleImpact? Impact, int Count, LifecycleAmount Amount, decimal? MonthlyCost, decimal? OneTimeCost)
{
    /// <summary>The largest impacts of each day and the rest of the day as one row, in order of time.</summary>
    /// <param name="impacts">The impacts of one bucket.</param>
    /// <param name="max">About how many rows there should be; each day with impacts has one at least.</param>
    public static IReadOnlyList<LifecycleRow> Of(IEnumerable<LifecycleImpact> impacts, int max)
    {
        var days = impacts.GroupBy(i => (i.Day, i.IsProposed)).OrderBy(g => g.Key.Day).ThenBy(g => g.Key.IsProposed).ToList();
        var perDay = Math.Max(1, max / Math.Max(1, days.Count));
        return [.. days.SelectMany(day => OfDay([.. day
            .OrderByDescending(i => i.BytesAtMost).ThenByDescending(i => i.ObjectsAtMost)
            .ThenBy(i => i.Prefix, StringComparer.Ordinal).ThenBy(i => i.RuleId, StringComparer.Ordinal).ThenBy(i => i.Action)], perDay))];
    }

    private static IEnumerable<LifecycleRow> OfDay(List<LifecycleImpact> day, int max)
    {
        // Where only one would be left over, a row for the rest says less than the row itself.
        var shown = day.Count <= max + 1 ? day.Count : max;
        foreach (var impact in day.Take(shown))
        {
            yield return new LifecycleRow(impact.Day, impact.IsProposed, impact.IsPast, impact, 1, LifecycleAmount.Of(impact), impact.MonthlyCost, impact.OneTimeCost);
        }

        if (shown < day.Count)
        {
            var rest = day.Skip(shown).ToList();
            yield return new LifecycleRow(
                day[0].Day,
                day[0].IsProposed,
                day[0].IsPast,
                null,
                rest.Count,
                LifecycleAmount.Sum(rest.Select(LifecycleAmount.Of)),
                rest.TrueForAll(i => i.MonthlyCost is not null) ? rest.Sum(i => i.MonthlyCost) : null,
                rest.TrueForAll(i => i.OneTimeCost is not null) ? rest.Sum(i => i.OneTimeCost) : null);
        }
    }
}
