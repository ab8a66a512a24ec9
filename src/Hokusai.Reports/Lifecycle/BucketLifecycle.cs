namespace Hokusai.Reports.Lifecycle;

/// <summary>All that a report holds about the lifecycle of one bucket.</summary>
internal sealed record BucketLifecycle(
    string Bucket, string AccountId, IReadOnlyList<LifecycleImpact> Impacts, IReadOnlyList<LifecycleRisk> Risks, IReadOnlyList<LifecycleStandard> Standards)
{
    /// <summary>The buckets, those of which most goes for good first; then those with the gravest risks.</summary>
    public static IReadOnlyList<BucketLifecycle> Of(ReportContent content)
    {
        var impacts = content.LifecycleImpacts.ToLookup(i => i.Bucket, StringComparer.Ordinal);
        var risks = content.LifecycleRisks.ToLookup(r => r.Bucket, StringComparer.Ordinal);
        var standards = content.LifecycleStandards.ToLookup(s => s.Bucket, StringComparer.Ordinal);
        return [.. impacts.Select(g => g.Key).Concat(risks.Select(g => g.Key)).Concat(standards.Select(g => g.Key))
            .Distinct(StringComparer.Ordinal)
            .Select(bucket => new BucketLifecycle(
                bucket,
                risks[bucket].Select(r => r.AccountId).Concat(standards[bucket].Select(s => s.AccountId)).FirstOrDefault(id => id.Length > 0) ?? "",
                Seen([.. impacts[bucket]]),
                [.. risks[bucket].OrderByDescending(r => r.Severity).ThenBy(r => r.IsUnknown).ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.RuleId, StringComparer.Ordinal)],
                [.. standards[bucket]]) { IsInThePast = impacts[bucket].Any() && impacts[bucket].All(impact => impact.IsPast) })
            .OrderByDescending(b => b.Lost)
            .ThenByDescending(b => b.Risks.Count > 0 ? (int)b.Risks[0].Severity : -1)
            .ThenBy(b => b.Bucket, StringComparer.Ordinal)];
    }

    /// <summary>What is said of days that were all over.</summary>
    public const string PastSentence = "All of these days were over when this was computed: it is shown as it was to come, and should have come to pass.";

    /// <summary>
    /// Whether every day was over when it was computed: old evidence, which is drawn as it was seen from its first day. What came to pass since is for the
    /// evidence of today to tell.
    /// </summary>
    public bool IsInThePast { get; private init; }

    // Where some days are to come, those before are summed up; where none is, all are drawn.
    private static IReadOnlyList<LifecycleImpact> Seen(IReadOnlyList<LifecycleImpact> impacts)
        => impacts.All(impact => impact.IsPast) ? [.. impacts.Select(impact => impact with { IsPast = false })] : impacts;

    private long Lost => LifecycleAmount.Sum(Impacts
        .Where(i => i is { IsProposed: false, IsPast: false } && LifecycleWords.Effect(i.Action) == LifecycleEffect.Deleted)
        .Select(LifecycleAmount.Of)).BytesAtMost;
}
