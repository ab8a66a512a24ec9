using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk.Repair;

namespace Hokusai.Core.S3.Risk.Checks;

/// <summary>
/// HKS-S3-009: an expiration deletes for good, because the bucket keeps no versions:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html.
/// </summary>
internal sealed class PermanentExpirationCheck : LifecycleCheck
{
    public override string Id => "HKS-S3-009";

    public override LifecycleRiskKind Kind => LifecycleRiskKind.PermanentExpiration;

    public override bool EnablesVersioning => true;

    public override IEnumerable<RiskDraft> Find(RiskCase bucket)
    {
        var versioning = bucket.Bucket.Versioning;
        if (versioning is { IsKnown: true, Value: BucketVersioning.Enabled })
        {
            yield break;
        }

        foreach (var rule in bucket.Expiring)
        {
            var data = bucket.Classes.StrictestOf(rule.Rule.Filter);
            var keepsFloor = RiskCase.DaysUntilExpiration(rule.Rule) >= data.FloorDays;
            if (keepsFloor && data.IsDisposable)
            {
                continue;
            }

            var severity = keepsFloor ? Severity.Medium : Severity.Critical;
            if (!versioning.IsKnown || versioning.Value == BucketVersioning.Unknown)
            {
                yield return bucket.Unknown(this, rule, severity, $"Whether {RiskCase.NameOf(rule)} deletes for good depends on the bucket's versioning, which is not known.",
                    versioning.IsKnown ? Fact.Unknown<BucketVersioning>("S3 gave an answer that this version does not know.") : versioning);
                continue;
            }

            yield return bucket.Risk(
                this, rule, severity, Reason(rule.Rule, RiskCase.NameOf(rule), versioning.Value),
                $"Versioning has to be turned on first (aws s3api put-bucket-versioning), and cannot be turned off again, only suspended. What expires is kept, and billed, {RiskCase.InDays(data.NoncurrentFloorDays)} longer; "
                    + "it can be brought back as long.",
                // With versioning, what rules say of old versions comes to be.
                configuration => Recoverable(NoncurrentVersionsCheck.AllKept(bucket, configuration), rule.Index, data.NoncurrentFloorDays));
        }
    }

    private static string Reason(LifecycleRule rule, string name, BucketVersioning versioning)
        => versioning == BucketVersioning.Unversioned
            ? $"{name} makes {RiskCase.ObjectsOf(rule.Filter)} expire {RiskCase.WhenOf(rule)}. The bucket has never been versioned: they are deleted for good, and nothing brings them back."
            : $"{name} makes {RiskCase.ObjectsOf(rule.Filter)} expire {RiskCase.WhenOf(rule)}. Versioning is suspended: the delete marker replaces the null version, so what was written since is lost for good.";

    // What another rule does to all these old versions goes on; of two times the shorter would win, and what has moved is billed for its minimum.
    private static LifecycleConfiguration Recoverable(LifecycleConfiguration configuration, int index, int days)
    {
        var rule = configuration.Rules[index];
        var others = configuration.Rules.Where(other => other.IsEnabled && FilterOverlap.Meet(other.Filter, rule.Filter)).ToList();
        if (others.Exists(other => other.NoncurrentVersionExpiration is not null && FilterOverlap.Contains(other.Filter, rule.Filter)))
        {
            return configuration;
        }

        var kept = others.Select(other => other.NoncurrentVersionExpiration).OfType<NoncurrentVersionExpiration>().ToList();
        var newer = kept.Max(expiration => expiration.NewerNoncurrentVersions);
        var last = others.SelectMany(other => ActionRepair.Of(other).NoncurrentVersionTransitions)
            .Select(move => (long)(move.Days ?? 0) + Math.Max(MinimumStorageDuration.DaysOf(move.StorageClass), 1))
            .Concat(kept.Select(expiration => (long)(expiration.Days ?? 0)))
            .Append(days).Max();
        return configuration.With(index, one => one with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = (int)Math.Min(last, int.MaxValue), NewerNoncurrentVersions = newer } });
    }
}
