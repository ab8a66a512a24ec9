using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>The lifecycle of one bucket: what it comes to first, then the calendar, the risks and the standard.</summary>
internal sealed record BucketView(
    string Id,
    string Name,
    string? AccountId,
    string Title,
    IReadOnlyList<StatementView> Statements,
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
            [.. State(bucket)],
            calendar is null ? null : CalendarView.Of(id, bucket.Bucket, calendar),
            bucket.Impacts.Count == 0 ? null : DaysView.Of(bucket.Impacts, calendar),
            Counts(bucket.Risks),
            [.. bucket.Risks.Take(MaxRisks).Select((risk, i) => RiskView.Of(risk, $"{id}risk{i + 1}", corrections))],
            bucket.Risks.Count > MaxRisks ? $"{Words.Count(bucket.Risks.Count - MaxRisks, "more risk")}; the CSV and JSON reports have all." : null,
            [.. bucket.Standards.Select(standard => StandardView.Of(standard, corrections))]);
    }

    private static IEnumerable<StatementView> State(BucketLifecycle bucket)
    {
        var impacts = bucket.Impacts;
        if (impacts.Count == 0)
        {
            yield break;
        }

        bool[] configurations = impacts.Any(i => i.IsProposed || i.HasProposal) ? [false, true] : [false];
        foreach (var isProposed in configurations)
        {
            yield return new StatementView(
                LifecycleWords.Configuration(isProposed), LifecycleSentence.Of(impacts, isProposed), LifecycleSentence.Cost(impacts, isProposed));
        }

        if (LifecycleSentence.Past(impacts) is { } past)
        {
            yield return new StatementView("Until now", past, Cost: null);
        }

        if (bucket.IsInThePast)
        {
            yield return new StatementView("Seen from then", BucketLifecycle.PastSentence, Cost: null);
        }
    }

    private static string Counts(IReadOnlyList<LifecycleRisk> risks) => string.Join(", ", risks
        .GroupBy(r => r.Severity)
        .OrderByDescending(g => g.Key)
        .Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"));
}

/// <summary>What one configuration does, and what that does to the bill.</summary>
internal sealed record StatementView(string Name, string Text, string? Cost);
