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
                [.. impacts[bucket]],
                [.. risks[bucket].OrderByDescending(r => r.Severity).ThenBy(r => r.IsUnknown).ThenBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.RuleId, StringComparer.Ordinal)],
                [.. standards[bucket]]))
            .OrderByDescending(b => b.Lost)
            .ThenByDescending(b => b.Risks.Count > 0 ? (int)b.Risks[0].Severity : -1)
            .ThenBy(b => b.Bucket, StringComparer.Ordinal)];
    }

    private long Lost => LifecycleAmount.Sum(Impacts
        .Where(i => i is { IsProposed: false, IsPast: false } && LifecycleWords.Effect(i.Action) == LifecycleEffect.Deleted)
        .Select(LifecycleAmount.Of)).BytesAtMost;
}
