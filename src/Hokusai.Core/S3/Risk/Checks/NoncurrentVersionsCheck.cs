using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>HKS-S3-010: noncurrent versions are kept too short for anybody to notice and bring an object back.</summary>
internal sealed class NoncurrentVersionsCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-010";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.NoncurrentVersionsKeptTooShort;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        var versioning = bucket.Bucket.Versioning;
        if (versioning is { IsKnown: true, Value: BucketVersioning.Unversioned })
        {
            yield break;
        }

        foreach (var rule in bucket.Active.Where(rule => rule.Rule.NoncurrentVersionExpiration?.Days is not null))
        {
            var (days, newer) = (rule.Rule.NoncurrentVersionExpiration!.Days!.Value, rule.Rule.NoncurrentVersionExpiration.NewerNoncurrentVersions ?? 0);
            var floor = bucket.Classes.Of(rule.Rule.Filter).Max(data => data.NoncurrentFloorDays);
            if (days >= floor || newer >= bucket.Settings.VersionsThatProtect)
            {
                continue;
            }

            if (!versioning.IsKnown)
            {
                yield return bucket.Unknown(this, rule, Severity.High, $"{RiskCase.NameOf(rule)} deletes noncurrent versions after {RiskCase.InDays(days)}. Whether there are any depends on the bucket's versioning.", versioning);
                continue;
            }

            yield return bucket.Risk(
                this, rule, Severity.High,
                $"{RiskCase.NameOf(rule)} deletes noncurrent versions of {RiskCase.ObjectsOf(rule.Rule.Filter)} for good {RiskCase.InDays(days)} after they were overwritten or deleted"
                    + (newer > 0 ? $", but for the newest {newer}" : "") + $". Less than {RiskCase.InDays(floor)} leave too little time to notice and to bring an object back.",
                $"Old versions are stored, and billed, for {RiskCase.InDays(floor)}.",
                configuration => configuration.With(rule.Index, one => one with { NoncurrentVersionExpiration = one.NoncurrentVersionExpiration! with { Days = floor } }));
        }
    }
}
