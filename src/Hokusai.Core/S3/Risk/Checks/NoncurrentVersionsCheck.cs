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
            if (!IsTooShort(bucket, rule.Rule))
            {
                continue;
            }

            var (days, newer) = (rule.Rule.NoncurrentVersionExpiration!.Days!.Value, rule.Rule.NoncurrentVersionExpiration.NewerNoncurrentVersions ?? 0);
            var floor = FloorOf(bucket, rule.Rule);

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
                configuration => configuration.With(rule.Index, one => Kept(bucket, one)));
        }
    }

    /// <summary>The configuration in which the old versions of all rules are kept long enough.</summary>
    public static LifecycleConfiguration AllKept(RiskCase bucket, LifecycleConfiguration configuration)
        => configuration with { Rules = [.. configuration.Rules.Select(rule => rule.IsEnabled && IsTooShort(bucket, rule) ? Kept(bucket, rule) : rule)] };

    private static bool IsTooShort(RiskCase bucket, LifecycleRule rule)
        => rule.NoncurrentVersionExpiration is { Days: { } days } expiration && days < FloorOf(bucket, rule) && (expiration.NewerNoncurrentVersions ?? 0) < bucket.Settings.VersionsThatProtect;

    private static LifecycleRule Kept(RiskCase bucket, LifecycleRule rule) => rule with { NoncurrentVersionExpiration = rule.NoncurrentVersionExpiration! with { Days = FloorOf(bucket, rule) } };

    private static int FloorOf(RiskCase bucket, LifecycleRule rule) => bucket.Classes.Of(rule.Filter).Max(data => data.NoncurrentFloorDays);
}
