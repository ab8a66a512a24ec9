using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>The lifecycle of one bucket: what it comes to first, then the calendar, the risks and the standard.</summary>
internal sealed record BucketView(
    string Id,
    string Name,
    string? AccountId,
    string Title,
    string Summary,
    IReadOnlyList<FactView> Facts,
    CalendarView? Calendar,
    DaysView? Days,
    string RiskCounts,
    IReadOnlyList<RiskView> Risks,
    string? RisksNotShown,
    IReadOnlyList<StandardView> Standards)
{
    // Worst first; a person mends a few and looks again.
    private const int MaxRisks = 40;

    public static BucketView Of(BucketLifecycle bucket, string id, bool isDrawn)
    {
        var calendar = isDrawn ? LifecycleCalendar.Of(bucket.Impacts) : null;
        var corrections = new CorrectionViews($"{id}correction");
        return new BucketView(
            id,
            bucket.Bucket,
            bucket.AccountId.Length > 0 ? bucket.AccountId : null,
            BucketTitle.Of(bucket),
            bucket.Impacts.Count == 0 ? "" : Summarise(bucket.Impacts),
            [.. Costs(bucket.Impacts)],
            calendar is null ? null : CalendarView.Of(id, bucket.Bucket, calendar),
            bucket.Impacts.Count == 0 ? null : DaysView.Of(bucket.Impacts, calendar),
            Counts(bucket.Risks),
            [.. bucket.Risks.Take(MaxRisks).Select((risk, i) => RiskView.Of(risk, $"{id}risk{i + 1}", corrections))],
            bucket.Risks.Count > MaxRisks ? $"{Words.Count(bucket.Risks.Count - MaxRisks, "more risk")}; the CSV and JSON reports have all." : null,
            [.. bucket.Standards.Select(standard => StandardView.Of(standard, corrections))]);
    }

    private static string Summarise(IReadOnlyList<LifecycleImpact> impacts)
    {
        var proposed = impacts.Any(i => i.IsProposed) ? LifecycleSentence.Of(impacts, isProposed: true) : null;
        return string.Join('\n', new[] { LifecycleSentence.Of(impacts, isProposed: false), proposed, LifecycleSentence.Past(impacts) }.OfType<string>());
    }

    private static IEnumerable<FactView> Costs(IReadOnlyList<LifecycleImpact> impacts)
        => new[] { false, true }
            .Select(isProposed => (isProposed, cost: LifecycleSentence.Cost(impacts, isProposed)))
            .Where(c => c.cost is not null)
            .Select(c => new FactView($"{LifecycleWords.Configuration(c.isProposed)}: costs", c.cost!));

    private static string Counts(IReadOnlyList<LifecycleRisk> risks) => string.Join(", ", risks
        .GroupBy(r => r.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"));
}

/// <summary>A name and what it is.</summary>
internal sealed record FactView(string Name, string Text);
